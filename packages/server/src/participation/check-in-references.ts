import type { RecordCheckInInput, Viewer } from "@igilik/schema";
import type { Transaction } from "kysely";
import type { DB } from "../database/tables.js";
import type { NewActivity } from "../live/feeds/append-activity.js";
import { canonicalHash } from "../writes/canonical-hash.js";
import { type KnownRequest, keepNewAnswers } from "../writes/request-key.repository.js";
import { longAgo, scopeOf } from "../writes/writer.js";
import type { CheckInOutcome, CheckInOutcomes, CheckInRow, SettledRow } from "./check-in-row.js";

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
export function answerKnown(
  rows: readonly CheckInRow[],
  known: ReadonlyMap<string, KnownRequest>,
  outcomes: CheckInOutcomes,
): { rows: CheckInRow[]; repeats: { index: number; sameAs: number }[] } {
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

/** One arrival; those of one event and organization become one item of the batch. */
function toActivity({ arrival: { campaignId, eventId, organizationId } }: SettledRow): NewActivity {
  return { campaignId, kind: "CHECKED_IN", itemId: eventId, organizationId, amount: 1 };
}

/**
 * Keeps references with their answers, says so in the audit and tells coordinators who follow; another's reference among them sends the whole batch
 * round again.
 *
 * @returns the transaction's id
 */
export async function keepReferences(
  trx: Transaction<DB>,
  viewer: Viewer,
  rows: readonly SettledRow[],
): Promise<string> {
  const transactionId = await keepNewAnswers(
    trx,
    {
      scope: scopeOf(viewer),
      accountId: viewer.accountId,
      action: checkInOperation,
      subjectKind: "attendance",
      requestId: viewer.requestId,
    },
    rows.map(({ input, hash, arrival: { campaignId }, attendanceId, kind, firstTime }) => ({
      clientRef: input.clientRef,
      inputHash: hash,
      campaignId,
      subjectId: attendanceId,
      answer: { attendanceId, campaignId, outcome: kind, firstTime },
    })),
    rows.filter(({ kind }) => kind === "RECORDED").map(toActivity),
  );
  if (transactionId === null) throw new ReferenceTaken();
  return transactionId;
}
