import { type Kysely, sql } from "kysely";

/** When words of the street were said; by it and the words a file finds those that it brought before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table thank_you
      add column heard_at timestamptz,
      add constraint thank_you_heard_in_street check (heard_at is null or channel = 'STREET')
  `.execute(db);
  await sql`create index thank_you_heard on thank_you (campaign_id, heard_at) where channel = 'STREET'`.execute(
    db,
  );
}
