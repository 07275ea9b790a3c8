import { type Kysely, sql } from "kysely";

/** Organizations, persons, how they are reached and recognized, and what they agreed to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organization (
      id uuid primary key default new_id(),
      name jsonb not null constraint organization_name_localized check (is_localized(name)),
      kind text not null constraint organization_kind_known
        check (kind in ('FRONT_OFFICE', 'REGISTERED', 'STUDENT', 'CORPORATE', 'STATE', 'GROUP')),
      size_class text check (size_class in ('SMALL', 'MEDIUM', 'LARGE')),
      verified boolean not null default false,
      is_demonstration boolean not null default false,
      created_at timestamptz not null default now()
    )
  `.execute(db);
  await sql`create index organization_by_name on organization (is_demonstration, (lower(name ->> 'ru')), id)`.execute(
    db,
  );
  await sql`
    create table person (
      id uuid primary key default new_id(),
      code text not null constraint person_code_taken unique,
      family_name text not null constraint person_family_name_length check (length(family_name) between 1 and 100),
      given_name text not null constraint person_given_name_length check (length(given_name) between 1 and 100),
      birth_year int constraint person_birth_year_sensible check (birth_year between 1900 and 2100),
      merged_into uuid references person,
      is_demonstration boolean not null default false,
      created_at timestamptz not null default now(),
      constraint person_not_merged_into_itself check (merged_into is distinct from id)
    )
  `.execute(db);
  await sql`create index person_by_name on person (is_demonstration, lower(family_name) text_pattern_ops, lower(given_name) text_pattern_ops)`.execute(
    db,
  );
  await sql`create index person_merged on person (merged_into) where merged_into is not null`.execute(db);
  await sql`
    create table person_contact (
      person_id uuid primary key references person on delete cascade,
      phone text,
      email text
    )
  `.execute(db);
  await sql`create index person_contact_last_digits on person_contact (right(phone, 4)) where phone is not null`.execute(
    db,
  );
  // Keyed HMACs of what recognizes a person; two people may share a key (a mother and her child's phone).
  await sql`
    create table person_match_key (
      person_id uuid not null references person on delete cascade,
      kind text not null check (kind in ('PHONE_AND_NAME', 'EMAIL_AND_NAME')),
      key bytea not null,
      primary key (person_id, kind)
    )
  `.execute(db);
  await sql`create index person_match_key_lookup on person_match_key (key, kind)`.execute(db);
  await sql`
    create table person_merge (
      id uuid primary key default new_id(),
      kept_id uuid not null references person,
      merged_id uuid not null references person,
      reason text not null,
      account_id uuid,
      merged_at timestamptz not null default now(),
      undone_at timestamptz
    )
  `.execute(db);
  await sql`create unique index person_merge_standing on person_merge (merged_id) where undone_at is null`.execute(
    db,
  );
  await sql`
    create table consent (
      id uuid primary key default new_id(),
      person_id uuid not null references person on delete cascade,
      purpose text not null check (purpose in ('TAKE_PART', 'SHOW_NAME', 'PHOTO')),
      granted_by text not null check (granted_by in ('SELF', 'GUARDIAN')),
      granted_at timestamptz not null default now(),
      until timestamptz,
      constraint consent_until_later check (until is null or until > granted_at)
    )
  `.execute(db);
  await sql`create index consent_of_person on consent (person_id, purpose)`.execute(db);
  await sql`
    create table membership (
      organization_id uuid not null references organization on delete cascade,
      person_id uuid not null references person on delete cascade,
      since timestamptz not null default now(),
      primary key (organization_id, person_id)
    )
  `.execute(db);
  await sql`create index membership_of_person on membership (person_id)`.execute(db);
}
