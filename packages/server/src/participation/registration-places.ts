import { DomainError } from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import type { DB } from "../database/tables.js";
import { isUuid } from "../uuid.js";
import { type EventForFacts, shareEvent } from "./event-lock.repository.js";
import type { Places } from "./registration-rules.js";

/**
 * Locks the event so that its places are given once.
 *
 * @throws DomainError EVENT_NOT_FOUND, CAMPAIGN_CLOSED
 */
export async function lockPlaces(trx: Transaction<DB>, eventId: string): Promise<EventForFacts> {
  if (!isUuid(eventId)) throw new DomainError("EVENT_NOT_FOUND");
  await trx.selectFrom("event").select("id").where("id", "=", eventId).forNoKeyUpdate().execute();
  return shareEvent(trx, eventId);
}

/**
 * The places of a locked event and, for somebody who comes to one of its shifts, of that shift: whoever registers needs
 * one of each.
 *
 * @throws DomainError SHIFT_NOT_FOUND
 */
export async function countPlaces(
  trx: Transaction<DB>,
  eventId: string,
  shiftId: string | null,
): Promise<Places[]> {
  if (shiftId !== null && !isUuid(shiftId)) throw new DomainError("SHIFT_NOT_FOUND");
  const { rows } = await sql<Places>`
    select e.capacity, (
      select count(*) from registration r where r.event_id = e.id and r.state in ('PENDING', 'CONFIRMED')
    ) as taken
    from event e where e.id = ${eventId}
    union all
    select s.capacity, (
      select count(*) from registration r where r.shift_id = s.id and r.state in ('PENDING', 'CONFIRMED')
    )
    from shift s where s.event_id = ${eventId} and s.id = ${shiftId}
  `.execute(trx);
  if (rows.length < (shiftId === null ? 1 : 2)) throw new DomainError("SHIFT_NOT_FOUND");
  return rows;
}
