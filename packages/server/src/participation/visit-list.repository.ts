import type { AttendanceView, RegistrationView } from "@igilik/schema";
import { sql } from "kysely";
import type { Database } from "../database/database.js";
import { cardsWithMerged } from "../volunteers/card.repository.js";
import { readAttendances } from "./attendance.repository.js";
import { standingStates } from "./standing-registration.js";

/** An attendance with its place among a person's visits. */
export interface Visit {
  attendance: AttendanceView;
  /** When the person came, to the microsecond. */
  cameAt: string;
}

/** Whose visits: at most `limit`, behind a time and id. */
export interface VisitsAsked {
  personId: string;
  before: readonly [cameAt: string, id: string] | undefined;
  limit: number;
}

/** Attendances of people that stand, the latest first, for each that is asked for in this order. */
export async function listVisits(db: Database, asked: readonly VisitsAsked[]): Promise<Visit[][]> {
  const { rows } = await sql<{ place: number; id: string; cameAt: string }>`
    select t.place::int as place, v.id, v.came_at::text as "cameAt"
    from unnest(${asked.map(({ personId }) => personId)}::uuid[], ${asked.map(({ before }) => before?.[0] ?? null)}::timestamptz[],
      ${asked.map(({ before }) => before?.[1] ?? null)}::uuid[], ${asked.map(({ limit }) => limit)}::int[])
      with ordinality as t (person_id, came_at, id, at_most, place)
    cross join lateral (
      select a.id, a.checked_in_at as came_at from attendance a
      where a.person_id = t.person_id and a.state <> 'VOIDED'
        and (t.id is null or (a.checked_in_at, a.id) < (t.came_at, t.id))
      order by a.checked_in_at desc, a.id desc limit t.at_most
    ) v
    order by t.place, v.came_at desc, v.id desc
  `.execute(db);
  const found = await readAttendances(
    db,
    rows.map(({ id }) => id),
  );
  const lists = asked.map((): Visit[] => []);
  for (const { place, id, cameAt } of rows) {
    const attendance = found.get(id);
    if (attendance) lists[place - 1]?.push({ attendance, cameAt });
  }
  return lists;
}

/** Registrations of a person, the newest first, at most `limit`, below the id `before`. */
export async function listRegistrations(
  db: Database,
  personId: string,
  before: string | undefined,
  limit: number,
): Promise<RegistrationView[]> {
  const { rows } = await sql<RegistrationView>`
    select id, state, event_id as "eventId", person_id as "volunteerId" from registration
    where person_id = ${personId} and (${before ?? null}::uuid is null or id < ${before ?? null}::uuid)
    order by id desc limit ${limit}
  `.execute(db);
  return rows;
}

/** Registrations for an event, the newest first, at most `limit`, below the id `before`. */
export async function listRegistered(
  db: Database,
  eventId: string,
  before: string | undefined,
  limit: number,
): Promise<RegistrationView[]> {
  const { rows } = await sql<RegistrationView>`
    select id, state, event_id as "eventId", person_id as "volunteerId" from registration
    where event_id = ${eventId} and covered_by is null and (${before ?? null}::uuid is null or id < ${before ?? null}::uuid)
    order by id desc limit ${limit}
  `.execute(db);
  return rows;
}

/** Of these registrations, those that stand although a guardian's consent is missing. */
export async function findWithoutConsent(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, boolean>> {
  const people = await db
    .selectFrom("registration")
    .select("person_id as id")
    .distinct()
    .where("id", "in", [...ids])
    .execute();
  const { rows } = await sql<{ id: string }>`
    with ${cardsWithMerged(people.map(({ id }) => id))}
    select r.id from registration r
    join campaign m on m.id = r.campaign_id
    join person p on p.id = r.person_id
    where r.id = any (${ids}::uuid[]) and r.state in ${standingStates}
      and extract(year from m.starts_on) - p.birth_year < m.consent_age
      and not exists (
        select from cards c join consent s on s.person_id = c.id
        where c.key = p.id and s.purpose = 'TAKE_PART' and s.granted_by = 'GUARDIAN'
          and (s.until is null or s.until > now())
      )
  `.execute(db);
  return new Map(rows.map(({ id }) => [id, true]));
}
