import { type Kysely, sql } from "kysely";

/** Projects with their challenges; events with organizers and shifts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table project (
      id uuid primary key default new_id(),
      campaign_id uuid not null references campaign on delete cascade,
      name jsonb not null check (is_localized(name)),
      position int not null default 0,
      constraint project_of_campaign unique (campaign_id, id)
    )
  `.execute(db);
  await sql`
    create table challenge (
      id uuid primary key default new_id(),
      campaign_id uuid not null,
      project_id uuid not null,
      code text not null constraint challenge_code_plain check (code ~ '^[a-z0-9]+([_-][a-z0-9]+)*$' and length(code) <= 40),
      name jsonb not null check (is_localized(name)),
      unit jsonb not null check (is_localized(unit)),
      target numeric(15, 3) constraint challenge_target_positive check (target > 0),
      position int not null default 0,
      constraint challenge_code_taken unique (campaign_id, code),
      constraint challenge_of_campaign unique (campaign_id, id),
      constraint challenge_project foreign key (campaign_id, project_id) references project (campaign_id, id) on delete cascade
    )
  `.execute(db);
  await sql`
    create table event (
      id uuid primary key default new_id(),
      campaign_id uuid not null references campaign on delete cascade,
      title jsonb not null constraint event_title_localized check (is_localized(title)),
      status text not null constraint event_status_known
        check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'LIVE', 'HELD', 'CANCELLED', 'POSTPONED')),
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      local_date date not null,
      is_over boolean not null default false,
      confirmed_at timestamptz,
      confirmed_by uuid,
      confirm_note text,
      cancel_reason text,
      place text not null constraint event_place_length check (length(place) between 1 and 200),
      district_id uuid not null,
      category_id uuid not null,
      project_id uuid,
      parent_id uuid references event,
      beneficiaries jsonb constraint event_beneficiaries_localized check (beneficiaries is null or is_localized(beneficiaries)),
      capacity int constraint event_capacity_positive check (capacity > 0),
      counts_as_event boolean not null default true,
      is_rehearsal boolean not null default false,
      adults_only boolean not null default false,
      revision int not null default 1,
      created_at timestamptz not null default now(),
      constraint event_ends_after_start check (ends_at > starts_at),
      constraint event_of_campaign unique (campaign_id, id),
      constraint event_district foreign key (campaign_id, district_id) references district (campaign_id, id),
      constraint event_category foreign key (campaign_id, category_id) references category (campaign_id, id),
      constraint event_project foreign key (campaign_id, project_id) references project (campaign_id, id)
    )
  `.execute(db);
  await sql`create index event_by_start on event (campaign_id, starts_at, id)`.execute(db);
  await sql`create index event_by_status on event (campaign_id, status, starts_at, id)`.execute(db);
  await sql`create index event_due on event (starts_at) where status in ('APPROVED', 'LIVE')`.execute(db);

  // An event's day is a day in the campaign's zone, wherever the server or the session stands.
  await sql`
    create function place_event_in_campaign() returns trigger language plpgsql as $$
    declare
      c campaign;
    begin
      select * into strict c from campaign where id = new.campaign_id;
      new.local_date := (new.starts_at at time zone c.time_zone)::date;
      if new.local_date not between c.starts_on and c.ends_on then
        raise exception 'event_outside_campaign' using errcode = 'check_violation', constraint = 'event_outside_campaign';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    create trigger place_event_in_campaign before insert or update of starts_at, campaign_id on event
    for each row execute function place_event_in_campaign()
  `.execute(db);

  await sql`
    create table event_organizer (
      event_id uuid not null references event on delete cascade,
      organization_id uuid not null references organization,
      position int not null default 0,
      primary key (event_id, organization_id)
    )
  `.execute(db);
  await sql`create index event_organizer_by_organization on event_organizer (organization_id, event_id)`.execute(
    db,
  );
  await sql`
    create table shift (
      id uuid primary key default new_id(),
      event_id uuid not null references event on delete cascade,
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      role jsonb check (role is null or is_localized(role)),
      capacity int check (capacity > 0),
      constraint shift_ends_after_start check (ends_at > starts_at)
    )
  `.execute(db);
  await sql`create index shift_of_event on shift (event_id, starts_at)`.execute(db);
}
