import { DomainError } from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import type { CampaignPhase, DB, EventStatus } from "../database/tables.js";
import { type AgeLimits, takesParticipation } from "./check-in-rules.js";
import { isUuid } from "../uuid.js";

/** What a fact about an event needs to know of it. */
export interface EventForFacts extends AgeLimits {
  id: string;
  campaignId: string;
  status: EventStatus;
  startsAt: Date;
  phase: CampaignPhase;
  isDemonstration: boolean;
  now: Date;
}

/**
 * Locks an event against being moved while a fact about it is written.
 *
 * @throws DomainError EVENT_NOT_FOUND, CAMPAIGN_CLOSED
 */
export async function shareEvent(trx: Transaction<DB>, id: string): Promise<EventForFacts> {
  const [event] = isUuid(id) ? await shareEvents(trx, [id]) : [];
  if (!event) throw new DomainError("EVENT_NOT_FOUND");
  return event;
}

/**
 * The same for several events, in the order of their ids; those that nobody knows are left out.
 *
 * @throws DomainError CAMPAIGN_CLOSED
 */
export async function shareEvents(trx: Transaction<DB>, ids: readonly string[]): Promise<EventForFacts[]> {
  const { rows } = await sql<EventForFacts>`
    select e.id, e.campaign_id as "campaignId", e.status, e.starts_at as "startsAt",
      e.adults_only as "adultsOnly", c.consent_age as "consentAge", extract(year from c.starts_on)::int as year,
      c.phase, c.is_demonstration as "isDemonstration",
      campaign_now(c.id) as now
    from event e join campaign c on c.id = e.campaign_id where e.id = any (${ids}::uuid[])
    order by e.id for share of e
  `.execute(trx);
  if (rows.some(({ phase }) => !takesParticipation(phase))) throw new DomainError("CAMPAIGN_CLOSED");
  return rows;
}

/**
 * Results and lists are of what takes place: an event that goes on, was held, or should have begun.
 *
 * @throws DomainError WRONG_STATE
 */
export function requireBegun({ status, startsAt, now }: EventForFacts): void {
  if (status === "LIVE" || status === "HELD" || (status === "APPROVED" && startsAt <= now)) return;
  throw new DomainError("WRONG_STATE", "The event has not begun, or does not take place.");
}
