import { type Kysely, sql } from "kysely";

/** Who meant to come, who came, for how long, with what result; and crowds without names. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table registration (
      id uuid primary key default new_id(),
      campaign_id uuid not null,
      event_id uuid not null,
      person_id uuid not null references person,
      recorded_person_id uuid not null references person,
      shift_id uuid references shift,
      state text not null check (state in ('PENDING', 'CONFIRMED', 'WAITLISTED', 'DECLINED', 'CANCELLED', 'NO_SHOW', 'EXCUSED')),
      state_before_merge text,
      merge_id uuid references person_merge,
      created_at timestamptz not null default now(),
      constraint registration_event foreign key (campaign_id, event_id) references event (campaign_id, id) on delete cascade
    )
  `.execute(db);
  await sql`
    create unique index registration_once on registration (event_id, person_id)
    where state in ('PENDING', 'CONFIRMED', 'WAITLISTED', 'NO_SHOW', 'EXCUSED')
  `.execute(db);
  await sql`create index registration_of_person on registration (person_id)`.execute(db);

  await sql`
    create table attendance (
      id uuid primary key default new_id(),
      campaign_id uuid not null,
      event_id uuid not null,
      person_id uuid not null references person,
      recorded_person_id uuid not null references person,
      state text not null default 'PRESENT' check (state in ('PRESENT', 'LEFT', 'VOIDED')),
      tier text not null constraint attendance_tier_known check (tier in ('VERIFIED', 'REPORTED')),
      checked_in_at timestamptz not null,
      checked_out_at timestamptz,
      void_cause text check (void_cause in ('UNDONE', 'DUPLICATE_PERSON')),
      void_reason text,
      merge_id uuid references person_merge,
      account_id uuid,
      created_at timestamptz not null default now(),
      constraint attendance_leaves_after_coming check (checked_out_at >= checked_in_at),
      constraint attendance_void_has_cause check ((state = 'VOIDED') = (void_cause is not null)),
      constraint attendance_event foreign key (campaign_id, event_id) references event (campaign_id, id) on delete cascade
    )
  `.execute(db);
  // One turnout: a person stands at an event once. What was voided stays as a fact beside the one that stands.
  await sql`create unique index attendance_once on attendance (event_id, person_id) where state <> 'VOIDED'`.execute(
    db,
  );
  await sql`create index attendance_of_person on attendance (person_id)`.execute(db);
  await sql`create index attendance_recorded_for on attendance (recorded_person_id) where recorded_person_id <> person_id or state = 'VOIDED'`.execute(
    db,
  );
  await sql`create index attendance_latest on attendance (event_id, id)`.execute(db);
  await sql`
    create table attendance_organization (
      attendance_id uuid not null references attendance on delete cascade,
      organization_id uuid not null references organization,
      tier text not null check (tier in ('VERIFIED', 'REPORTED')),
      primary key (attendance_id, organization_id, tier)
    )
  `.execute(db);
  await sql`
    create table hours_entry (
      id uuid primary key default new_id(),
      campaign_id uuid not null,
      attendance_id uuid not null references attendance on delete cascade,
      minutes int not null constraint hours_entry_positive check (minutes > 0 and minutes <= 2880),
      source text not null check (source in ('CHECK_OUT', 'CLAIM')),
      state text not null check (state in ('CLAIMED', 'VERIFIED', 'DISPUTED', 'REJECTED', 'VOIDED')),
      account_id uuid,
      created_at timestamptz not null default now()
    )
  `.execute(db);
  await sql`create unique index hours_entry_once on hours_entry (attendance_id, source) where state <> 'VOIDED'`.execute(
    db,
  );
  await sql`create index hours_entry_of_attendance on hours_entry (attendance_id)`.execute(db);
  await sql`
    create table impact_entry (
      id uuid primary key default new_id(),
      campaign_id uuid not null,
      event_id uuid not null,
      challenge_id uuid not null,
      organization_id uuid references organization,
      quantity numeric(15, 3) not null constraint impact_entry_positive check (quantity > 0),
      state text not null check (state in ('CLAIMED', 'VERIFIED', 'DISPUTED', 'REJECTED', 'VOIDED')),
      note text,
      account_id uuid,
      created_at timestamptz not null default now(),
      constraint impact_entry_event foreign key (campaign_id, event_id) references event (campaign_id, id) on delete cascade,
      constraint impact_entry_challenge foreign key (campaign_id, challenge_id) references challenge (campaign_id, id)
    )
  `.execute(db);
  await sql`create index impact_entry_of_event on impact_entry (event_id)`.execute(db);
  await sql`
    create table headcount_report (
      id uuid primary key default new_id(),
      campaign_id uuid not null,
      event_id uuid not null,
      organization_id uuid references organization,
      count int not null constraint headcount_report_not_negative check (count >= 0),
      note text,
      is_replaced boolean not null default false,
      account_id uuid,
      created_at timestamptz not null default now(),
      constraint headcount_report_event foreign key (campaign_id, event_id) references event (campaign_id, id) on delete cascade
    )
  `.execute(db);
  await sql`
    create unique index headcount_report_once on headcount_report
      (event_id, coalesce(organization_id, '00000000-0000-0000-0000-000000000000')) where not is_replaced
  `.execute(db);
}
