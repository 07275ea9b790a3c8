/*
 * Check-ins, one or five hundred, in one transaction. The promise:
 * - a reference counts once, whatever is sent again and however many desks send at the same time;
 * - a refused row leaves nothing behind and holds nobody up; answers come in the caller's order;
 * - a person stands at an event once; every organization that brought them is credited.
 */
import type { RecordCheckInInput, Viewer } from "@igilik/schema";
import type { Transaction } from "kysely";
import { addAuditLine } from "../audit/audit.repository.js";
import type { DB } from "../database/tables.js";
import { type Arrival, type StandingAttendance, findStanding } from "./attendance.repository.js";
import {
  ReferenceTaken,
  answerKnown,
  checkInOperation,
  keepReferences,
  toRows,
} from "./check-in-references.js";
import type { AcceptedRow, CheckInOutcome, CheckInOutcomes } from "./check-in-row.js";
import { findFirstTimers } from "./first-timers.repository.js";
import { judgeArrivals } from "./judge-arrivals.js";
import { creditStanding } from "./late-credit.js";
import { recordNewArrivals } from "./new-arrivals.repository.js";

/** Records what can be recorded and tells what became of each row. Runs inside `trx`; may be run again. */
export async function recordArrivals(
  trx: Transaction<DB>,
  viewer: Viewer,
  inputs: readonly RecordCheckInInput[],
): Promise<CheckInOutcome[]> {
  const outcomes: CheckInOutcomes = new Map();
  const fresh = await answerKnown(trx, viewer, toRows(inputs), outcomes);
  const accepted = await judgeArrivals(trx, viewer, fresh.rows, outcomes);
  const recorded: CheckInOutcomes = accepted.length > 0 ? await record(trx, viewer, accepted) : new Map();
  for (const [index, outcome] of recorded) outcomes.set(index, outcome);
  for (const { index, sameAs } of fresh.repeats) outcomes.set(index, outcomes.get(sameAs) as CheckInOutcome); // its twin was judged above
  return inputs.map((_, index) => outcomes.get(index) as CheckInOutcome); // every row was answered above
}

/** Writes the accepted rows: new ones are counted, standing ones are verified and credited. */
async function record(
  trx: Transaction<DB>,
  viewer: Viewer,
  rows: readonly AcceptedRow[],
): Promise<CheckInOutcomes> {
  const pairs = new Map(rows.map(({ arrival }) => [pairOf(arrival), arrival]));
  const wanted = [...pairs.values()];
  const added = await recordNewArrivals(trx, wanted, viewer.accountId);
  const standing = added.length < wanted.length ? await findOthers(trx, wanted, added) : [];
  // A batch may bring the same person twice, by two organizations: both are credited.
  const credited = rows.length > wanted.length ? [...standing, ...added] : standing;
  const verified = await creditStanding(trx, credited, rows, "VERIFIED");

  const isNew = new Set([...added.map(({ id }) => id), ...verified]);
  const byPair = new Map([...standing, ...added].map((attendance) => [pairOf(attendance), attendance]));
  // What was only reported and is verified now may be the first one, before anything that is new.
  const firstTimers =
    verified.length > 0
      ? await findFirstTimers(
          trx,
          wanted.flatMap((arrival) => byPair.get(pairOf(arrival))?.id ?? []).filter((id) => isNew.has(id)),
        )
      : new Set(added.filter(({ isFirstTime }) => isFirstTime).map(({ id }) => id));
  const transactionId = await audit(trx, viewer, wanted, byPair);

  const outcomes: CheckInOutcomes = new Map();
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
  await keepReferences(trx, viewer, rows, outcomes);
  return outcomes;
}

/** One line for each campaign of the batch. Tells the transaction's id. */
async function audit(
  trx: Transaction<DB>,
  viewer: Viewer,
  arrivals: readonly Arrival[],
  byPair: ReadonlyMap<string, StandingAttendance>,
): Promise<string> {
  let transactionId = "";
  for (const campaignId of new Set(arrivals.map((arrival) => arrival.campaignId))) {
    const ids = arrivals
      .filter((arrival) => arrival.campaignId === campaignId)
      .flatMap((arrival) => byPair.get(pairOf(arrival))?.id ?? []);
    transactionId = await addAuditLine(trx, {
      campaignId,
      accountId: viewer.accountId,
      action: checkInOperation,
      subjectKind: "attendance",
      subjectIds: ids,
      requestId: viewer.requestId,
    });
  }
  return transactionId;
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

function pairOf({ eventId, personId }: { eventId: string; personId: string }): string {
  return `${eventId} ${personId}`;
}
