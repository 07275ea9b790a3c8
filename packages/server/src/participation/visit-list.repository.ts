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

/** Attendances of a person that stand, the latest first, at most `limit`, behind a time and id. */
export async function listVisits(
  db: Database,
  personId: string,
  before: readonly [cameAt: string, id: string] | undefined,
  limit: number,
): Promise<Visit[]> {
  const [cameAt, id] = before ?? [null, null];
  const { rows } = await sql<{ id: string; cameAt: string }>`
    select a.id, a.checked_in_at::text as "cameAt" from attendance a
    where a.person_id = ${personId} and a.state <> 'VOIDED'
      and (${id}::uuid is null or (a.checked_in_at, a.id) < (${cameAt}::timestamptz, ${id}::uuid))
    order by a.checked_in_at desc, a.id desc limit ${limit}
  `.execute(db);
  const found = await readAttendances(
    db,
    rows.map((row) => row.id),
  );
  return rows.flatMap((row) => {
    const attendance = found.get(row.id);
    return attendance ? [{ attendance, cameAt: row.cameAt }] : [];
  });
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
