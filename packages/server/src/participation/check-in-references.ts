import type { RecordCheckInInput, Viewer } from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import type { DB } from "../database/tables.js";
import { canonicalHash } from "../writes/canonical-hash.js";
import type { KnownRequest } from "../writes/request-key.repository.js";
import { longAgo, scopeOf } from "../writes/writer.js";
import type { CheckInOutcome, CheckInOutcomes, CheckInRow, SettledRow } from "./check-in-row.js";

/** The mutation's name in the audit and beside references: single and batch share one, so a desk may mix them. */
export const checkInOperation = "recordCheckIn";

/** Another transaction took one of our references meanwhile: everything is looked at again. */
export class ReferenceTaken extends Error {}

/** Rows of one list, with what they are recognized by when they come again. Their places are told from `from` on. */
export function toRows(viewer: Viewer, inputs: readonly RecordCheckInInput[], from: number): CheckInRow[] {
  return inputs.map((input, index) => {
    const { clientRef: _, ...content } = input;
    return { index: from + index, viewer, input, hash: canonicalHash(content) };
  });
}

/** What a reference is known by: two senders may use the same one. */
export function referenceKey(scope: string, clientRef: string): string {
  return `${scope} ${clientRef}`;
}

/** Answers references that are known, here or earlier among the rows; returns the rows that are new. */
export function answerKnown(
  rows: readonly CheckInRow[],
  known: ReadonlyMap<string, KnownRequest>,
  outcomes: CheckInOutcomes,
): { rows: CheckInRow[]; repeats: { index: number; sameAs: number }[] } {
  const firsts = new Map<string, CheckInRow>();
  const repeats: { index: number; sameAs: number }[] = [];
  for (const row of rows) {
    const { clientRef } = row.input;
    const key = referenceKey(scopeOf(row.viewer), clientRef);
    const request = known.get(key);
    const first = firsts.get(key);
    if (request) outcomes.set(row.index, answerAgain(row, request));
    else if (!first) firsts.set(key, row);
    else if (first.hash.equals(row.hash)) repeats.push({ index: row.index, sameAs: first.index });
    else outcomes.set(row.index, { kind: "REFUSED", clientRef, code: "REFERENCE_REUSED" });
  }
  return { rows: [...firsts.values()], repeats };
}

function answerAgain(row: CheckInRow, request: KnownRequest): CheckInOutcome {
  const { clientRef } = row.input;
  const { attendanceId, campaignId, outcome, firstTime } = request.answer;
  const isSame = request.operation === checkInOperation && request.inputHash.equals(row.hash);
  if (!isSame || typeof attendanceId !== "string" || typeof campaignId !== "string") {
    return { kind: "REFUSED", clientRef, code: "REFERENCE_REUSED" };
  }
  const receipt = { campaignId, transactionId: longAgo };
  return outcome === "RECORDED"
    ? { kind: "RECORDED", clientRef, attendanceId, firstTime: firstTime === true, receipt }
    : { kind: "ALREADY", clientRef, attendanceId, receipt };
}

/**
 * Keeps references with their answers, says so in the audit, and tells coordinators who came; another's reference among
 * them sends all rows round again. One call, because a round trip costs a short list as much as several of its rows.
 *
 * @returns the transaction's id
 */
export async function keepReferences(trx: Transaction<DB>, rows: readonly SettledRow[]): Promise<string> {
  const { rows: answers } = await sql<{ kept: number; transactionId: string }>`
    select kept, transaction_id as "transactionId" from live.keep_check_ins(
      ${checkInOperation}, ${rows.map((row) => scopeOf(row.viewer))}::text[],
      ${rows.map((row) => row.viewer.accountId)}::uuid[], ${rows.map((row) => row.viewer.requestId)}::text[],
      ${rows.map((row) => row.input.clientRef)}::text[], ${rows.map((row) => row.hash)}::bytea[],
      ${rows.map((row) => row.arrival.campaignId)}::uuid[], ${rows.map((row) => row.arrival.eventId)}::uuid[],
      ${rows.map((row) => row.arrival.organizationId)}::uuid[], ${rows.map((row) => row.attendanceId)}::uuid[],
      ${rows.map((row) => row.kind)}::text[], ${rows.map((row) => row.firstTime)}::boolean[]
    )
  `.execute(trx);
  const answer = answers[0];
  if (answer?.kept !== rows.length) throw new ReferenceTaken();
  return answer.transactionId;
}
