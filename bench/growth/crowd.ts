import pg from "pg";

/*
 * Attendances by the hundred thousand: the facts by one insert, and their counters by the function that every
 * check-in calls, so that the database looks as if they had come one by one.
 */

const countedAtOnce = 10_000;

/** Adds people and spreads `attendances` of them evenly over the events, each brought by one organization. */
export async function addCrowd(
  url: string,
  { people, attendances }: { people: number; attendances: number },
): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(
      `insert into person (code, family_name, given_name, birth_year)
       select 'B' || lpad(n::text, 7, '0'), 'Волонтёров', 'Тест', 2000 from generate_series(1, $1::int) n`,
      [people],
    );
    await client.query(
      `with p as (select id, row_number() over (order by id) - 1 as n from person),
         e as (select id, campaign_id, starts_at, row_number() over (order by id) - 1 as n, count(*) over () as events from event)
       insert into attendance (campaign_id, event_id, person_id, recorded_person_id, tier, checked_in_at)
       select e.campaign_id, e.id, p.id, p.id, 'VERIFIED', e.starts_at
       from generate_series(0, $1::int - 1) a
       join e on e.n = a % e.events
       join p on p.n = (a / e.events) % $2::int`,
      [attendances, people],
    );
    await client.query(
      `insert into attendance_organization (attendance_id, organization_id, tier)
       select a.id, o.organization_id, 'VERIFIED' from attendance a join event_organizer o on o.event_id = a.event_id`,
    );
    await client.query("analyze");
    const { rows } = await client.query<{ ids: string[] }>(
      `select array_agg(id) as ids from (select id, (row_number() over (order by event_id, person_id) - 1) / $1::int as part from attendance) a
       group by part order by part`,
      [countedAtOnce],
    );
    for (const { ids } of rows) await client.query("select live.count_attendances($1::uuid[], 1)", [ids]);
    // A day later PostgreSQL has tidied up by itself.
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}
