/*
 * Check-ins, one or five hundred, in one transaction. The promise:
 * - a reference counts once, whatever is sent again and however many desks send at the same time;
 * - a refused row leaves nothing behind and holds nobody up; answers come in the caller's order;
 * - a person stands at an event once; every organization that brought them is credited.
 */
import { type CheckInRefusal, type RecordCheckInInput, type Viewer, type WriteReceipt } from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import { addAuditLine } from "../audit/audit.repository.js";
import type { DB } from "../database/tables.js";
import { canonicalHash } from "../writes/canonical-hash.js";
import { type KnownRequest, findRequests, keepNewAnswers } from "../writes/request-key.repository.js";
import { longAgo, scopeOf } from "../writes/writer.js";
import { shareEvents, sharePeople } from "./arrival.repository.js";
import {
  type Arrival,
  type StandingAttendance,
  countAttendances,
  countRegistrations,
  findOpenRegistrations,
  findStanding,
  insertAttendances,
} from "./attendance.repository.js";
import { refuseArrival } from "./check-in-rules.js";
import { creditAndVerify } from "./late-credit.js";
import { isUuid } from "../uuid.js";
import { findPersonIdsByCode, normalizePersonCode } from "../volunteers/person.repository.js";

/** What became of one row. */
export type CheckInOutcome =
  | { kind: "RECORDED"; clientRef: string; attendanceId: string; firstTime: boolean; receipt: WriteReceipt }
  | { kind: "ALREADY"; clientRef: string; attendanceId: string; receipt: WriteReceipt }
  | { kind: "REFUSED"; clientRef: string; code: CheckInRefusal };

/** The mutation's name in the audit and beside references: single and batch share one, so a desk may mix them. */
const operation = "recordCheckIn";

interface Row {
  index: number;
  input: RecordCheckInInput;
  hash: Buffer;
}

interface AcceptedRow extends Row {
  arrival: Arrival;
}

/** Another transaction took one of our references meanwhile: everything is looked at again. */
export class ReferenceTaken extends Error {}

/** Records what can be recorded and tells what became of each row. Runs inside `trx`; may be run again. */
export async function recordArrivals(
  trx: Transaction<DB>,
  viewer: Viewer,
  inputs: readonly RecordCheckInInput[],
): Promise<CheckInOutcome[]> {
  const outcomes = new Map<number, CheckInOutcome>();
  const fresh = await answerKnown(trx, viewer, toRows(inputs), outcomes);
  const accepted = await judge(trx, viewer, fresh.rows, outcomes);
  const recorded =
    accepted.length > 0 ? await record(trx, viewer, accepted) : new Map<number, CheckInOutcome>();
  for (const [index, outcome] of recorded) outcomes.set(index, outcome);
  for (const { index, sameAs } of fresh.repeats) outcomes.set(index, outcomes.get(sameAs) as CheckInOutcome); // its twin was judged above
  return inputs.map((_, index) => outcomes.get(index) as CheckInOutcome); // every row was answered above
}

function toRows(inputs: readonly RecordCheckInInput[]): Row[] {
  return inputs.map((input, index) => {
    const { clientRef: _, ...content } = input;
    return { index, input, hash: canonicalHash(content) };
  });
}

/** Answers references that are known, here or earlier in the batch; returns the rows that are new. */
async function answerKnown(
  trx: Transaction<DB>,
  viewer: Viewer,
  rows: readonly Row[],
  outcomes: Map<number, CheckInOutcome>,
): Promise<{ rows: Row[]; repeats: { index: number; sameAs: number }[] }> {
  const references = rows.map((row) => row.input.clientRef);
  const known = await findRequests(trx, scopeOf(viewer), references);
  const firsts = new Map<string, Row>();
  const repeats: { index: number; sameAs: number }[] = [];
  for (const row of rows) {
    const { clientRef } = row.input;
    const request = known.get(clientRef);
    const first = firsts.get(clientRef);
    if (request) outcomes.set(row.index, answerAgain(row, request));
    else if (!first) firsts.set(clientRef, row);
    else if (first.hash.equals(row.hash)) repeats.push({ index: row.index, sameAs: first.index });
    else outcomes.set(row.index, { kind: "REFUSED", clientRef, code: "REFERENCE_REUSED" });
  }
  return { rows: [...firsts.values()], repeats };
}

function answerAgain(row: Row, request: KnownRequest): CheckInOutcome {
  const { clientRef } = row.input;
  const { attendanceId, campaignId, outcome, firstTime } = request.answer;
  const isSame = request.operation === operation && request.inputHash.equals(row.hash);
  if (!isSame || typeof attendanceId !== "string" || typeof campaignId !== "string") {
    return { kind: "REFUSED", clientRef, code: "REFERENCE_REUSED" };
  }
  const receipt = { campaignId, transactionId: longAgo };
  return outcome === "RECORDED"
    ? { kind: "RECORDED", clientRef, attendanceId, firstTime: firstTime === true, receipt }
    : { kind: "ALREADY", clientRef, attendanceId, receipt };
}

/** Locks events, then people, and applies the rules to each row. */
async function judge(
  trx: Transaction<DB>,
  viewer: Viewer,
  rows: readonly Row[],
  outcomes: Map<number, CheckInOutcome>,
): Promise<AcceptedRow[]> {
  const events = await shareEvents(
    trx,
    rows.map((row) => row.input.event),
  );
  const codes = await findPersonIdsByCode(
    trx,
    rows.flatMap((row) => (row.input.volunteer ? [] : [row.input.volunteerCode ?? ""])),
  );
  const shown = (row: Row): string =>
    row.input.volunteer ?? codes.get(normalizePersonCode(row.input.volunteerCode ?? "")) ?? "";
  const people = await sharePeople(trx, rows.map(shown));
  const organizations = await findOrganizations(
    trx,
    rows.flatMap((row) => row.input.organization ?? []),
  );
  const accepted: AcceptedRow[] = [];
  for (const row of rows) {
    const event = events.get(row.input.event.toLowerCase());
    const recordedPersonId = shown(row).toLowerCase();
    const person = people.get(recordedPersonId);
    const at = row.input.at ? new Date(row.input.at) : (event?.now ?? new Date());
    const code =
      refuseWorld(viewer, event) ??
      refuseArrival(event, person, at, event?.now ?? at) ??
      refuseOrganization(row, event, organizations);
    if (code || !event || !person) {
      outcomes.set(row.index, {
        kind: "REFUSED",
        clientRef: row.input.clientRef,
        code: code ?? "UNKNOWN_VOLUNTEER",
      });
      continue;
    }
    accepted.push({
      ...row,
      arrival: {
        campaignId: event.campaignId,
        eventId: event.id,
        personId: person.id,
        recordedPersonId,
        organizationId: row.input.organization?.toLowerCase() ?? null,
        at,
      },
    });
  }
  return accepted;
}

function refuseWorld(
  viewer: Viewer,
  event: { isDemonstration: boolean } | undefined,
): CheckInRefusal | undefined {
  return event && viewer.isDemonstrationOnly && !event.isDemonstration ? "EVENT_NOT_FOUND" : undefined;
}

function refuseOrganization(
  row: Row,
  event: { isDemonstration: boolean } | undefined,
  organizations: Map<string, boolean>,
): CheckInRefusal | undefined {
  if (!row.input.organization) return undefined;
  const isDemonstration = organizations.get(row.input.organization.toLowerCase());
  return isDemonstration === event?.isDemonstration ? undefined : "UNKNOWN_ORGANIZATION";
}

async function findOrganizations(
  trx: Transaction<DB>,
  ids: readonly string[],
): Promise<Map<string, boolean>> {
  const valid = [...new Set(ids.filter(isUuid))];
  if (valid.length === 0) return new Map();
  const rows = await trx
    .selectFrom("organization")
    .select(["id", "is_demonstration"])
    .where("id", "in", valid)
    .execute();
  return new Map(rows.map((row) => [row.id, row.is_demonstration]));
}

/** Writes the accepted rows: new ones are counted, standing ones are verified and credited. */
async function record(
  trx: Transaction<DB>,
  viewer: Viewer,
  rows: readonly AcceptedRow[],
): Promise<Map<number, CheckInOutcome>> {
  const pairs = new Map(rows.map(({ arrival }) => [pairOf(arrival), arrival]));
  const wanted = [...pairs.values()];
  const registrations = await findOpenRegistrations(trx, wanted);
  await countRegistrations(trx, registrations, -1);
  const added = await insertAttendances(trx, wanted, "VERIFIED", viewer.accountId);
  const standing = added.length < wanted.length ? await findOthers(trx, wanted, added) : [];
  await countAttendances(
    trx,
    added.map((attendance) => attendance.id),
    1,
  );
  // A batch may bring the same person twice, by two organizations: both are credited.
  const credited = rows.length > wanted.length ? [...standing, ...added] : standing;
  const verified = await creditAndVerify(trx, credited, rows);
  await countRegistrations(trx, registrations, 1);

  const isNew = new Set([...added.map(({ id }) => id), ...verified]);
  const byPair = new Map([...standing, ...added].map((attendance) => [pairOf(attendance), attendance]));
  const firstTimers = await findFirstTimers(trx, [...isNew]);
  const transactionId = await addAuditLine(trx, {
    campaignId: wanted[0]?.campaignId ?? null,
    accountId: viewer.accountId,
    action: operation,
    subjectKind: "attendance",
    subjectIds: [...new Set([...byPair.values()].map(({ id }) => id))],
    requestId: viewer.requestId,
  });

  const outcomes = new Map<number, CheckInOutcome>();
  const answered = new Set<string>();
  for (const row of rows) {
    const attendance = byPair.get(pairOf(row.arrival));
    if (!attendance) throw new ReferenceTaken(); // voided between the two statements
    const receipt = { campaignId: row.arrival.campaignId, transactionId };
    const base = { clientRef: row.input.clientRef, attendanceId: attendance.id, receipt };
    const isRecorded = isNew.has(attendance.id) && !answered.has(attendance.id);
    answered.add(attendance.id);
    outcomes.set(
      row.index,
      isRecorded
        ? { kind: "RECORDED", ...base, firstTime: firstTimers.has(attendance.id) }
        : { kind: "ALREADY", ...base },
    );
  }
  await keep(trx, viewer, rows, outcomes);
  return outcomes;
}

/** Keeps references with their answers; another's reference among them sends the whole batch round again. */
async function keep(
  trx: Transaction<DB>,
  viewer: Viewer,
  rows: readonly AcceptedRow[],
  outcomes: Map<number, CheckInOutcome>,
): Promise<void> {
  const kept = await keepNewAnswers(
    trx,
    scopeOf(viewer),
    operation,
    rows.map((row) => {
      const outcome = outcomes.get(row.index);
      const answer =
        outcome && outcome.kind !== "REFUSED"
          ? {
              attendanceId: outcome.attendanceId,
              campaignId: row.arrival.campaignId,
              outcome: outcome.kind,
              firstTime: outcome.kind === "RECORDED" && outcome.firstTime,
            }
          : {};
      return { clientRef: row.input.clientRef, inputHash: row.hash, answer };
    }),
  );
  if (kept < rows.length) throw new ReferenceTaken();
}

async function findOthers(
  trx: Transaction<DB>,
  wanted: readonly Arrival[],
  added: readonly StandingAttendance[],
): Promise<StandingAttendance[]> {
  const isAdded = new Set(added.map(pairOf));
  return findStanding(
    trx,
    wanted.filter((arrival) => !isAdded.has(pairOf(arrival))),
  );
}

/** Which of the attendances are somebody's first in the whole series. */
async function findFirstTimers(trx: Transaction<DB>, attendanceIds: readonly string[]): Promise<Set<string>> {
  if (attendanceIds.length === 0) return new Set();
  // One look by key for each person, and no join: in a young database the planner would go through everybody.
  const { rows } = await sql<{ id: string }>`
    select a.id
    from attendance a
    join campaign c on c.id = a.campaign_id
    where a.id = any (${attendanceIds}::uuid[])
      and c.id = (
        select s.first_campaign_id from live.series_person s
        where s.series_id = c.series_id and s.person_id = a.person_id
      )
      and 1 = (
        select p.verified from live.presence p
        where p.campaign_id = c.id and p.dimension = 'total' and p.key = '' and p.person_id = a.person_id
      )
  `.execute(trx);
  return new Set(rows.map((row) => row.id));
}

function pairOf({ eventId, personId }: { eventId: string; personId: string }): string {
  return `${eventId} ${personId}`;
}
