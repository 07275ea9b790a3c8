import { type Kysely, sql } from "kysely";

/**
 * The ground everything stands on: the role the server works as, the schema `live` for counting, ids that
 * sort by time, and the shape of a text in three languages.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Two databases of one cluster may be migrated at once (tests do); the second finds the role made. An owner who may
  // not make roles finds it made by a superuser, and granted: both are asked for before the first migration.
  await sql`
    do $$
    begin
      if not exists (select from pg_roles where rolname = 'igilik_app') then
        create role igilik_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$
  `.execute(db);
  await sql`
    do $$
    begin
      execute format('grant igilik_app to %I', current_user);
    exception when insufficient_privilege then null;
    end $$
  `.execute(db);
  await sql`create schema live`.execute(db);
  await sql`grant usage on schema public, live to igilik_app`.execute(db);
  await sql`alter default privileges in schema public grant select, insert, update, delete on tables to igilik_app`.execute(
    db,
  );
  await sql`alter default privileges in schema live grant select, insert, update, delete on tables to igilik_app`.execute(
    db,
  );
  await sql`alter default privileges in schema public grant usage, select on sequences to igilik_app`.execute(
    db,
  );
  await sql`alter default privileges in schema live grant usage, select on sequences to igilik_app`.execute(
    db,
  );

  // PostgreSQL 18 has uuidv7() itself; older ones get the same layout: 48 bits of milliseconds, then randomness.
  await sql`
    do $$
    begin
      if current_setting('server_version_num')::int >= 180000 then
        create function new_id() returns uuid language sql volatile parallel safe return uuidv7();
      else
        create function new_id() returns uuid language sql volatile parallel safe as $body$
          select encode(
            set_bit(
              set_bit(
                overlay(
                  uuid_send(gen_random_uuid())
                  placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
                  from 1 for 6
                ),
                52, 1
              ),
              53, 1
            ),
            'hex'
          )::uuid
        $body$;
      end if;
    end $$
  `.execute(db);

  await sql`
    create function is_localized(text jsonb) returns boolean language sql immutable parallel safe as $$
      select jsonb_typeof(text) = 'object'
        and coalesce(jsonb_typeof(text -> 'kk') = 'string', false)
        and coalesce(jsonb_typeof(text -> 'ru') = 'string', false)
        and coalesce(jsonb_typeof(text -> 'en') = 'string', false)
    $$
  `.execute(db);
}
