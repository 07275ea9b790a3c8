import { type Kysely, sql } from "kysely";

/** Which later import mends the rows that one has refused, or why they need no mending. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table programme_import
      add column mended_by uuid references programme_import on delete set null,
      add column left_at timestamptz,
      add column left_by uuid,
      add column left_reason text,
      add constraint programme_import_left check ((left_at is null) = (left_reason is null))
  `.execute(db);
  // Until now only the rows of the last import waited.
  await sql`
    update programme_import i set mended_by = last.id
    from (
      select distinct on (campaign_id) campaign_id, id from programme_import order by campaign_id, id desc
    ) last
    where last.campaign_id = i.campaign_id and last.id <> i.id
  `.execute(db);
}
