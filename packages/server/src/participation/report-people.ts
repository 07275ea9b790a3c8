import {
  findBrokenRules,
  type ErrorCode,
  type HoursOutcome,
  type ReportRow,
  type ReportedPersonInput,
  type Viewer,
} from "@igilik/schema";
import type { Transaction } from "kysely";
import type { DB } from "../database/tables.js";
import { appendActivity } from "../live/feeds/append-activity.js";
import { sharePeople } from "./arrival.repository.js";
import {
  countAttendances,
  countRegistrations,
  findOpenRegistrations,
  findStanding,
  insertAttendances,
} from "./attendance.repository.js";
import type { EventForFacts } from "./event-lock.repository.js";
import { creditStanding } from "./late-credit.js";
import { findKnownHours, voidAssumedHours } from "./hours.repository.js";
import { findCredited, findMembers } from "./own-people.repository.js";
import type { Reporter } from "./reporter.js";

const minutesAnHour = 60;

/** What a report says of one person. */
interface Claim {
  /** The card by which the report names them. */
  recordedPersonId: string;
  /** With the place of the row that says them; null when no row does. */
  hours: { amount: number; index: number } | null;
}

/**
 * Records people whom an organization names, with the hours it claims for them, and answers each row in order. The event
 * is locked by the caller. Tells the attendances, too, that the organization has reported first or anew.
 */
export async function reportPeople(
  trx: Transaction<DB>,
  viewer: Viewer,
  { organizationId, isItself }: Reporter,
  event: EventForFacts,
  people: readonly ReportedPersonInput[],
): Promise<{ rows: ReportRow[]; attendanceIds: string[] }> {
  if (people.length === 0) return { rows: [], attendanceIds: [] };
  const broken = people.map((person) => findBrokenRules(person));
  const known = await sharePeople(
    trx,
    people.map((person) => person.volunteer),
  );
  const members = isItself
    ? await findMembers(
        trx,
        organizationId,
        [...known.values()].map(({ id }) => id),
      )
    : undefined;
  const claims = new Map<string, Claim>();
  const personOf = people.map(({ volunteer, hours }, index) => {
    if (broken[index]?.length) return undefined;
    const person = known.get(volunteer.toLowerCase());
    if (!person || person.isDemonstration !== event.isDemonstration) return undefined;
    if (members && !members.has(person.id)) return undefined;
    const claim = claims.get(person.id) ?? { recordedPersonId: volunteer.toLowerCase(), hours: null };
    claims.set(person.id, claim);
    // Of several rows about one person the first one that says hours counts.
    if (typeof hours === "number") claim.hours ??= { amount: hours, index };
    return person.id;
  });
  const pairs = [...claims.keys()].map((personId) => ({ eventId: event.id, personId }));
  const registrations = await findOpenRegistrations(trx, pairs);
  await countRegistrations(trx, registrations, -1);
  const arrivals = [...claims].map(([personId, { recordedPersonId }]) => ({
    campaignId: event.campaignId,
    eventId: event.id,
    personId,
    recordedPersonId,
    organizationId,
    at: event.now,
  }));
  const added = await insertAttendances(trx, arrivals, "REPORTED", viewer.accountId);
  const isNew = new Set(added.map(({ personId }) => personId));
  const others = arrivals.filter(({ personId }) => !isNew.has(personId));
  const standing = await findStanding(trx, others);
  const uncredited = new Set<string>();
  if (isItself) {
    // Who came with others, or by themselves, is new to the organization: it is not told that they stand there.
    const credited = await findCredited(
      trx,
      organizationId,
      standing.map(({ id }) => id),
    );
    for (const { id, personId } of standing) {
      if (credited.has(id)) continue;
      isNew.add(personId);
      uncredited.add(personId);
    }
  }
  const attendanceIds = [...added, ...standing]
    .filter(({ personId }) => isNew.has(personId))
    .map(({ id }) => id);
  await creditStanding(
    trx,
    standing,
    others.map((arrival) => ({ arrival })),
    "REPORTED",
  );
  const claimed = [...added, ...standing].map(({ id, personId }) => ({
    attendanceId: id,
    personId,
    hours: claims.get(personId)?.hours?.amount ?? null,
  }));
  const isAdded = new Set(added.map(({ id }) => id));
  const knownBefore = await claimHours(trx, viewer, event, claimed, isAdded);
  const areHoursKnown = new Set(
    claimed.filter(({ attendanceId }) => knownBefore.has(attendanceId)).map(({ personId }) => personId),
  );
  const hoursOutcomeOf = (personId: string, index: number): HoursOutcome | null => {
    if (typeof people[index]?.hours !== "number") return null;
    if (claims.get(personId)?.hours?.index !== index) return "ALREADY_KNOWN";
    // Nor is an organization told that others know the hours of a visit that is new to it.
    return areHoursKnown.has(personId) && !uncredited.has(personId) ? "ALREADY_KNOWN" : "CLAIMED";
  };
  await countAttendances(
    trx,
    added.map(({ id }) => id),
    1,
  );
  await countRegistrations(trx, registrations, 1);
  if (added.length > 0) {
    const { campaignId, id } = event;
    await appendActivity(trx, [
      { campaignId, kind: "PEOPLE_REPORTED", itemId: id, organizationId, amount: added.length },
    ]);
  }
  const rows = personOf.map((personId, index) => {
    const rules = broken[index] ?? [];
    if (rules.length > 0) {
      return refuseRow(index, "BAD_INPUT", `${rules.map(({ rule }) => rule).join("; ")}. Correct it.`);
    }
    if (!personId) {
      return refuseRow(
        index,
        "VOLUNTEER_NOT_FOUND",
        isItself
          ? "Nobody who belongs to your organization has this id. Ask the front office about the person."
          : "Nobody has this id. Look the person up by name or add them.",
      );
    }
    // Only the first row of a person counts; the second one finds them reported.
    return {
      index,
      outcome: isNew.delete(personId) ? ("COUNTED" as const) : ("ALREADY_REPORTED" as const),
      hoursOutcome: hoursOutcomeOf(personId, index),
      code: null,
      message: null,
    };
  });
  return { rows, attendanceIds };
}

function refuseRow(index: number, code: ErrorCode, message: string): ReportRow {
  return { index, outcome: "REFUSED", hoursOutcome: null, code, message };
}

/**
 * Keeps the hours that are said of visits of which none are known; what was only assumed gives way. Visits that were added
 * just now are not counted yet, the others are. Tells the visits of which hours are known already, so that none were kept.
 */
async function claimHours(
  trx: Transaction<DB>,
  viewer: Viewer,
  event: EventForFacts,
  claims: readonly { attendanceId: string; hours: number | null }[],
  isAdded: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const said = claims.flatMap(({ attendanceId, hours }) =>
    hours === null ? [] : [{ attendanceId, minutes: Math.max(1, Math.round(hours * minutesAnHour)) }],
  );
  if (said.length === 0) return new Set();
  const known = await findKnownHours(
    trx,
    said.map(({ attendanceId }) => attendanceId),
  );
  const taken = said.filter(({ attendanceId }) => !known.has(attendanceId));
  if (taken.length === 0) return known;
  const counted = taken.map(({ attendanceId }) => attendanceId).filter((id) => !isAdded.has(id));
  await countAttendances(trx, counted, -1);
  await voidAssumedHours(trx, counted);
  await trx
    .insertInto("hours_entry")
    .values(
      taken.map(({ attendanceId, minutes }) => ({
        campaign_id: event.campaignId,
        attendance_id: attendanceId,
        minutes,
        source: "CLAIM" as const,
        state: "CLAIMED" as const,
        account_id: viewer.accountId,
      })),
    )
    .execute();
  await countAttendances(trx, counted, 1);
  return known;
}
