import { type Kysely, sql } from "kysely";

/** Organizations change, and the front office knows whom to call. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table organization add column revision int not null default 1`.execute(db);
  await sql`create index organization_newest on organization (is_demonstration, id desc)`.execute(db);
  await sql`
    create table responsible_person (
      id uuid primary key default new_id(),
      organization_id uuid not null references organization on delete cascade,
      name text not null check (length(name) between 1 and 100),
      role text check (length(role) between 1 and 100),
      phone text,
      email text,
      added_at timestamptz not null default now()
    )
  `.execute(db);
  await sql`create index responsible_person_of_organization on responsible_person (organization_id)`.execute(
    db,
  );
}
