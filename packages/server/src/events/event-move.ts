import { type Transaction, sql } from "kysely";
import type { DB } from "../database/tables.js";
import type { EventEvidence } from "./event-rules.js";

/**
 * How much of an event is counted elsewhere after a change: nothing, the event itself, or all that hangs on it
 * (its attendances, registrations, results and crowds).
 */
export type MoveScope = "nothing" | "itself" | "everything";

/** Changes a locked event between taking its count away and giving it again. */
export async function moveEvent(
  trx: Transaction<DB>,
  eventId: string,
  scope: MoveScope,
  change: () => Promise<void>,
): Promise<void> {
  await countEvent(trx, eventId, scope, -1);
  await change();
  await countEvent(trx, eventId, scope, 1);
}

async function countEvent(
  trx: Transaction<DB>,
  eventId: string,
  scope: MoveScope,
  sign: 1 | -1,
): Promise<void> {
  switch (scope) {
    case "nothing":
      return;
    case "itself":
      await sql`select live.count_happenings(${[eventId]}::uuid[], ${sign})`.execute(trx);
      return;
    case "everything":
      await sql`select live.count_events(${[eventId]}::uuid[], ${sign})`.execute(trx);
      return;
    default:
      return scope satisfies never;
  }
}

/** What is known about a locked event by the campaign's clock now. */
export interface EventFacts extends EventEvidence {
  now: Date;
  /** Somebody came, was named or was counted, or a result was recorded. */
  hasFacts: boolean;
}

/** Asks for what decides about a locked event. */
export async function readEventFacts(trx: Transaction<DB>, eventId: string): Promise<EventFacts> {
  const { rows } = await sql<EventFacts>`
    select campaign_now(e.campaign_id) as now,
      e.confirmed_at is not null as "isConfirmed",
      exists (
        select from attendance a where a.event_id = e.id and a.state <> 'VOIDED' and a.tier = 'VERIFIED'
      ) as "hasSomebodyCome",
      e.confirmed_at is not null
        or exists (select from attendance a where a.event_id = e.id and a.state <> 'VOIDED')
        or exists (select from impact_entry i where i.event_id = e.id and i.state <> 'VOIDED')
        or exists (select from headcount_report h where h.event_id = e.id and not h.is_replaced) as "hasFacts"
    from event e where e.id = ${eventId}
  `.execute(trx);
  const [facts] = rows;
  if (!facts) throw new Error("a locked event is gone");
  return facts;
}
