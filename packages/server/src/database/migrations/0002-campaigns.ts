import { type Kysely, sql } from "kysely";

/** Series, campaigns and their code books. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table campaign_series (
      id uuid primary key default new_id(),
      slug text not null constraint campaign_series_slug_taken unique,
      name jsonb not null constraint campaign_series_name_localized check (is_localized(name)),
      is_demonstration boolean not null default false,
      created_at timestamptz not null default now()
    )
  `.execute(db);
  await sql`
    create table campaign (
      id uuid primary key default new_id(),
      series_id uuid not null references campaign_series,
      slug text not null constraint campaign_slug_taken unique
        constraint campaign_slug_plain check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
      name jsonb not null constraint campaign_name_localized check (is_localized(name)),
      city jsonb not null constraint campaign_city_localized check (is_localized(city)),
      time_zone text not null,
      starts_on date not null,
      ends_on date not null,
      phase text not null default 'DRAFT'
        constraint campaign_phase_known check (phase in ('DRAFT', 'PUBLISHED', 'LIVE', 'CLOSING', 'CLOSED', 'ARCHIVED')),
      consent_age int not null default 16 constraint campaign_consent_age_sensible check (consent_age between 0 and 21),
      is_rehearsal boolean not null default false,
      is_demonstration boolean not null default false,
      targets jsonb not null default '[]',
      published_figures jsonb not null default '[]',
      code_revision int not null default 1,
      created_at timestamptz not null default now(),
      constraint campaign_dates_ordered check (starts_on <= ends_on and ends_on - starts_on <= 366)
    )
  `.execute(db);
  await sql`create index campaign_series_idx on campaign (series_id, starts_on)`.execute(db);
  // All facts of a campaign would go with it. An old demonstration goes by live.forget_campaign.
  await sql`revoke delete on campaign from igilik_app`.execute(db);

  // The phase moves only along its arrows; what makes a campaign count or not never changes.
  await sql`
    create function keep_campaign_honest() returns trigger language plpgsql as $$
    begin
      if new.is_rehearsal <> old.is_rehearsal or new.is_demonstration <> old.is_demonstration
        or new.series_id <> old.series_id or new.time_zone <> old.time_zone then
        raise exception 'campaign_flags_fixed' using errcode = 'check_violation', constraint = 'campaign_flags_fixed';
      end if;
      if new.phase <> old.phase and (old.phase, new.phase) not in (
        ('DRAFT', 'PUBLISHED'), ('PUBLISHED', 'LIVE'), ('LIVE', 'CLOSING'), ('CLOSING', 'CLOSED'),
        ('CLOSED', 'ARCHIVED')
      ) then
        raise exception 'campaign_phase_arrow' using errcode = 'check_violation', constraint = 'campaign_phase_arrow';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    create trigger keep_campaign_honest before update on campaign
    for each row execute function keep_campaign_honest()
  `.execute(db);

  for (const book of ["category", "district"]) {
    await sql`
      create table ${sql.table(book)} (
        id uuid primary key default new_id(),
        campaign_id uuid not null references campaign on delete cascade,
        code text not null,
        name jsonb not null check (is_localized(name)),
        position int not null,
        constraint ${sql.ref(`${book}_code_taken`)} unique (campaign_id, code),
        constraint ${sql.ref(`${book}_of_campaign`)} unique (campaign_id, id)
      )
    `.execute(db);
  }

  // The demonstration's own time: where it stood at a real moment, how fast it runs, and how far it may run
  // before the hand that plays it speaks again (so that a stopped server stops its time too).
  await sql`
    create table demonstration_clock (
      campaign_id uuid primary key references campaign on delete cascade,
      campaign_at timestamptz not null,
      real_at timestamptz not null,
      rate double precision not null check (rate >= 0),
      runs_until timestamptz not null
    )
  `.execute(db);
  await sql`
    create function campaign_now(campaign uuid) returns timestamptz language sql volatile as $$
      select coalesce(
        (select least(c.runs_until, c.campaign_at + (clock_timestamp() - c.real_at) * c.rate)
          from demonstration_clock c where c.campaign_id = campaign),
        clock_timestamp()
      )
    $$
  `.execute(db);
}
