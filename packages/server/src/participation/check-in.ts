/*
 * Check-ins, one or five hundred, in one transaction. The promise:
 * - a reference counts once, whatever is sent again and however many desks send at the same time;
 * - a refused row leaves nothing behind and holds nobody up; answers come in the caller's order;
 * - a person stands at an event once; every organization that brought them is credited.
 */
import type { Transaction } from "kysely";
import type { DB } from "../database/tables.js";
import { type StandingAttendance, findStanding } from "./attendance.repository.js";
import { ReferenceTaken, answerKnown, keepReferences } from "./check-in-references.js";
import type { AcceptedRow, CheckInOutcome, CheckInOutcomes, CheckInRow, SettledRow } from "./check-in-row.js";
import { findFirstTimers } from "./first-timers.repository.js";
import { judgeArrivals, lockGrounds } from "./judge-arrivals.js";
import { creditStanding } from "./late-credit.js";
import { recordNewArrivals } from "./new-arrivals.repository.js";

/**
 * Records what can be recorded and tells what became of each row, in their order. Runs inside `trx`; may be run again.
 *
 * @param patience milliseconds to wait for a lock at most; null: as long as a statement may take
 */
export async function recordArrivals(
  trx: Transaction<DB>,
  rows: readonly CheckInRow[],
  patience: number | null,
): Promise<CheckInOutcome[]> {
  const outcomes: CheckInOutcomes = new Map();
  const grounds = await lockGrounds(trx, rows, patience);
  const fresh = answerKnown(rows, grounds.requests, outcomes);
  const accepted = judgeArrivals(fresh.rows, grounds, outcomes);
  if (accepted.length > 0) {
    const { settled, keptIn } = await record(trx, accepted);
    const transactionId = keptIn ?? (await keepReferences(trx, settled));
    for (const row of settled) outcomes.set(row.index, toOutcome(row, transactionId));
  }
  for (const { index, sameAs } of fresh.repeats) outcomes.set(index, outcomes.get(sameAs) as CheckInOutcome); // its twin was judged above
  return rows.map(({ index }) => outcomes.get(index) as CheckInOutcome); // every row was answered above
}

/** Writes the accepted rows: new ones are counted, standing ones are verified and credited. */
async function record(
  trx: Transaction<DB>,
  rows: readonly AcceptedRow[],
): Promise<{ settled: SettledRow[]; keptIn: string | null }> {
  const firstRows = new Map<string, AcceptedRow>();
  for (const row of rows) {
    const pair = pairOf(row.arrival);
    if (!firstRows.has(pair)) firstRows.set(pair, row);
  }
  const wanted = [...firstRows.values()];
  const { added, keptIn } = await recordNewArrivals(trx, wanted, wanted.length === rows.length);
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
          wanted
            .flatMap(({ arrival }) => byPair.get(pairOf(arrival))?.id ?? [])
            .filter((id) => isNew.has(id)),
        )
      : new Set(added.filter(({ isFirstTime }) => isFirstTime).map(({ id }) => id));

  const answered = new Set<string>();
  const settled = rows.map((row): SettledRow => {
    const attendance = byPair.get(pairOf(row.arrival));
    if (!attendance) throw new ReferenceTaken(); // voided between the two statements
    const isRecorded = isNew.has(attendance.id) && !answered.has(attendance.id);
    answered.add(attendance.id);
    return {
      ...row,
      attendanceId: attendance.id,
      kind: isRecorded ? "RECORDED" : "ALREADY",
      firstTime: isRecorded && firstTimers.has(attendance.id),
    };
  });
  return { settled, keptIn };
}

function toOutcome(row: SettledRow, transactionId: string): CheckInOutcome {
  const { attendanceId, kind, firstTime } = row;
  const receipt = { campaignId: row.arrival.campaignId, transactionId };
  const base = { clientRef: row.input.clientRef, attendanceId, receipt };
  return kind === "RECORDED" ? { kind, ...base, firstTime } : { kind, ...base };
}

async function findOthers(
  trx: Transaction<DB>,
  wanted: readonly AcceptedRow[],
  added: readonly StandingAttendance[],
): Promise<StandingAttendance[]> {
  const isAdded = new Set(added.map(pairOf));
  return findStanding(
    trx,
    wanted.map(({ arrival }) => arrival).filter((arrival) => !isAdded.has(pairOf(arrival))),
  );
}

function pairOf({ eventId, personId }: { eventId: string; personId: string }): string {
  return `${eventId} ${personId}`;
}
