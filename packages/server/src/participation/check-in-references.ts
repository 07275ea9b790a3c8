import type { RecordCheckInInput, Viewer } from "@igilik/schema";
import type { Transaction } from "kysely";
import type { DB } from "../database/tables.js";
import { canonicalHash } from "../writes/canonical-hash.js";
import { type KnownRequest, findRequests, keepNewAnswers } from "../writes/request-key.repository.js";
import { longAgo, scopeOf } from "../writes/writer.js";
import type { AcceptedRow, CheckInOutcome, CheckInOutcomes, CheckInRow } from "./check-in-row.js";

/** The mutation's name in the audit and beside references: single and batch share one, so a desk may mix them. */
export const checkInOperation = "recordCheckIn";

/** Another transaction took one of our references meanwhile: everything is looked at again. */
export class ReferenceTaken extends Error {}

/** Rows of a batch, with what they are recognized by when they come again. */
export function toRows(inputs: readonly RecordCheckInInput[]): CheckInRow[] {
  return inputs.map((input, index) => {
    const { clientRef: _, ...content } = input;
    return { index, input, hash: canonicalHash(content) };
  });
}

/** Answers references that are known, here or earlier in the batch; returns the rows that are new. */
export async function answerKnown(
  trx: Transaction<DB>,
  viewer: Viewer,
  rows: readonly CheckInRow[],
  outcomes: CheckInOutcomes,
): Promise<{ rows: CheckInRow[]; repeats: { index: number; sameAs: number }[] }> {
  const references = rows.map((row) => row.input.clientRef);
  const known = await findRequests(trx, scopeOf(viewer), references);
  const firsts = new Map<string, CheckInRow>();
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

/** Keeps references with their answers; another's reference among them sends the whole batch round again. */
export async function keepReferences(
  trx: Transaction<DB>,
  viewer: Viewer,
  rows: readonly AcceptedRow[],
  outcomes: CheckInOutcomes,
): Promise<void> {
  const kept = await keepNewAnswers(
    trx,
    scopeOf(viewer),
    checkInOperation,
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
