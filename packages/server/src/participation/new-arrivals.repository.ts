import { type Transaction, sql } from "kysely";
import type { DB } from "../database/tables.js";
import type { Arrival, StandingAttendance } from "./attendance.repository.js";

/** An attendance that was not there before. */
export interface NewAttendance extends StandingAttendance {
  /** It is the person's first one in the whole series. */
  isFirstTime: boolean;
}

/** An arrival and who recorded it. */
export interface NewArrival extends Arrival {
  accountId: string | null;
}

/**
 * Records verified arrivals and counts them, in one call. People who stand at the event already are left out of the
 * answer. Events and people are locked by the caller.
 */
export async function recordNewArrivals(
  trx: Transaction<DB>,
  arrivals: readonly NewArrival[],
): Promise<NewAttendance[]> {
  const { rows } = await sql<{
    places: number[] | null;
    added: string[] | null;
    firstTimes: string[] | null;
  }>`
    select places, added, first_times as "firstTimes" from live.record_arrivals(
      ${arrivals.map((a) => a.campaignId)}::uuid[], ${arrivals.map((a) => a.eventId)}::uuid[],
      ${arrivals.map((a) => a.personId)}::uuid[], ${arrivals.map((a) => a.recordedPersonId)}::uuid[],
      ${arrivals.map((a) => a.organizationId)}::uuid[], ${arrivals.map((a) => a.at.toISOString())}::timestamptz[],
      ${arrivals.map((a) => a.accountId)}::uuid[]
    )
  `.execute(trx);
  const { places, added, firstTimes } = rows[0] ?? {};
  const isFirst = new Set(firstTimes);
  return (added ?? []).map((id, index) => {
    const arrival = arrivals[(places?.[index] ?? 0) - 1];
    if (!arrival) throw new Error("an arrival was recorded that nobody sent");
    const { eventId, personId } = arrival;
    return { id, eventId, personId, tier: "VERIFIED", isFirstTime: isFirst.has(id) };
  });
}
