import { type Kysely, sql } from "kysely";

/** With what programs of organizations ask: of a key's text only its hash and how it begins are kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Its id stands where an account's does, as whoever wrote something. Like an account it is of its organization's world.
  await sql`
    create table api_key (
      id uuid primary key default new_id(),
      organization_id uuid not null,
      is_demonstration boolean not null,
      key_hash bytea not null unique check (length(key_hash) = 32),
      prefix text not null check (length(prefix) = 10),
      name text not null check (length(name) between 1 and 100),
      scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['REPORT', 'READ']),
      issued_at timestamptz not null default now(),
      last_day date,
      revoked_at timestamptz,
      used_on date,
      foreign key (organization_id, is_demonstration) references organization (id, is_demonstration) on delete cascade
    )
  `.execute(db);
  await sql`create index api_key_of_organization on api_key (organization_id, id)`.execute(db);
}
