import { type Transaction, sql } from "kysely";
import type { DB } from "../database/tables.js";
import { scopeOf } from "../writes/writer.js";
import type { StandingAttendance } from "./attendance.repository.js";
import { ReferenceTaken, checkInOperation } from "./check-in-references.js";
import type { AcceptedRow } from "./check-in-row.js";

/** An attendance that was not there before. */
export interface NewAttendance extends StandingAttendance {
  /** It is the person's first one in the whole series. */
  isFirstTime: boolean;
}

/** What became of arrivals. */
export interface NewAttendances {
  /** Those that were not there before. */
  added: NewAttendance[];
  /** The transaction's id when all of them are new and their references are kept already; null otherwise. */
  keptIn: string | null;
}

/**
 * Records verified arrivals of different people or at different events and counts them, in one call; and keeps their
 * references when all of them are new. Events and people are locked by the caller.
 *
 * @param mayKeep whether these are all the rows: each of another person or event
 */
export async function recordNewArrivals(
  trx: Transaction<DB>,
  rows: readonly AcceptedRow[],
  mayKeep: boolean,
): Promise<NewAttendances> {
  const arrivals = rows.map(({ arrival }) => arrival);
  const { rows: answers } = await sql<Answer>`
    select places, added, first_times as "firstTimes", kept, transaction_id as "transactionId"
    from live.record_check_ins(
      ${arrivals.map((a) => a.campaignId)}::uuid[], ${arrivals.map((a) => a.eventId)}::uuid[],
      ${arrivals.map((a) => a.personId)}::uuid[], ${arrivals.map((a) => a.recordedPersonId)}::uuid[],
      ${arrivals.map((a) => a.organizationId)}::uuid[], ${arrivals.map((a) => a.at.toISOString())}::timestamptz[],
      ${rows.map(({ viewer }) => viewer.accountId)}::uuid[],
      ${checkInOperation}, ${rows.map(({ viewer }) => scopeOf(viewer))}::text[],
      ${rows.map(({ viewer }) => viewer.requestId)}::text[],
      ${mayKeep ? rows.map(({ input }) => input.clientRef) : null}::text[], ${rows.map(({ hash }) => hash)}::bytea[]
    )
  `.execute(trx);
  const [answer] = answers;
  if (!answer) throw new Error("a function returned no row");
  if (answer.kept !== null && answer.kept !== rows.length) throw new ReferenceTaken();
  const isFirst = new Set(answer.firstTimes);
  const added = (answer.added ?? []).map((id, index) => {
    const arrival = arrivals[(answer.places?.[index] ?? 0) - 1];
    if (!arrival) throw new Error("an arrival was recorded that nobody sent");
    const { eventId, personId } = arrival;
    return { id, eventId, personId, tier: "VERIFIED" as const, isFirstTime: isFirst.has(id) };
  });
  return { added, keptIn: answer.transactionId };
}

/** What `live.record_check_ins` answers: null where there is nothing. */
interface Answer {
  /** Of those who were added, counted from 1. */
  places: number[] | null;
  added: string[] | null;
  firstTimes: string[] | null;
  kept: number | null;
  transactionId: string | null;
}
