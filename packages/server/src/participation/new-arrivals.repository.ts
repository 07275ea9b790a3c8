import { type Transaction, sql } from "kysely";
import type { DB } from "../database/tables.js";
import type { Arrival, StandingAttendance } from "./attendance.repository.js";

/** An attendance that was not there before. */
export interface NewAttendance extends StandingAttendance {
  /** It is the person's first one in the whole series. */
  isFirstTime: boolean;
}

/**
 * Records verified arrivals and counts them, in one call. People who stand at the event already are left out of the
 * answer. Events and people are locked by the caller.
 */
export async function recordNewArrivals(
  trx: Transaction<DB>,
  arrivals: readonly Arrival[],
  accountId: string | null,
): Promise<NewAttendance[]> {
  const { rows } = await sql<NewAttendance>`
    select id, event_id as "eventId", person_id as "personId", 'VERIFIED' as tier, first_time as "isFirstTime"
    from live.record_arrivals(
      ${arrivals.map((a) => a.campaignId)}::uuid[], ${arrivals.map((a) => a.eventId)}::uuid[],
      ${arrivals.map((a) => a.personId)}::uuid[], ${arrivals.map((a) => a.recordedPersonId)}::uuid[],
      ${arrivals.map((a) => a.organizationId)}::uuid[], ${arrivals.map((a) => a.at.toISOString())}::timestamptz[],
      ${accountId}::uuid
    )
  `.execute(trx);
  return rows;
}
