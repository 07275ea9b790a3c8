import { DomainError, type EventView, type ShiftView } from "@igilik/schema";
import DataLoader from "dataloader";
import { sql } from "kysely";
import { batched } from "../database/batched.js";
import type { Database } from "../database/database.js";
import { toZonedIso } from "../local-time.js";
import { toEventView } from "./event-view.js";
import { findEvents } from "./event.repository.js";
import { readShifts } from "./shift.repository.js";

/** Follows links to events and from them, many at a time. */
export interface EventLinks {
  byId(eventId: string): Promise<EventView>;
  shiftsOf(eventId: string): Promise<readonly ShiftView[]>;
  registeredOf(eventId: string): Promise<number>;
  presentOf(eventId: string): Promise<number>;
  placesTakenOf(eventId: string): Promise<number>;
}

/** Batches what one answer asks for; nothing is kept, since all of it changes. */
export function createEventLinks(db: Database): EventLinks {
  const events = new DataLoader<string, EventView>(
    async (ids) => {
      const found = new Map((await findEvents(db, ids)).map((row) => [row.id, toEventView(row)]));
      return ids.map((id) => found.get(id) ?? new DomainError("EVENT_NOT_FOUND"));
    },
    { cache: false },
  );
  const shifts = batched<readonly ShiftView[]>(
    (ids) => readShiftViews(db, ids),
    () => [],
  );
  const registered = batched(
    (ids) => countRegistered(db, ids),
    () => 0,
  );
  const present = batched(
    (ids) => countPresent(db, ids),
    () => 0,
  );
  const placesTaken = batched(
    (ids) => countPlacesTaken(db, ids),
    () => 0,
  );
  return {
    byId: (eventId) => events.load(eventId),
    shiftsOf: (eventId) => shifts.load(eventId),
    registeredOf: (eventId) => registered.load(eventId),
    presentOf: (eventId) => present.load(eventId),
    placesTakenOf: (eventId) => placesTaken.load(eventId),
  };
}

async function readShiftViews(db: Database, eventIds: readonly string[]): Promise<Map<string, ShiftView[]>> {
  const shifts = new Map<string, ShiftView[]>();
  for (const { eventId, timeZone, ...shift } of await readShifts(db, eventIds)) {
    const ofEvent = shifts.get(eventId) ?? [];
    ofEvent.push({
      ...shift,
      startsAt: toZonedIso(shift.startsAt, timeZone),
      endsAt: toZonedIso(shift.endsAt, timeZone),
    });
    shifts.set(eventId, ofEvent);
  }
  return shifts;
}

async function countRegistered(db: Database, eventIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ event_id: string; n: number }>`
    select event_id, count(*) as n from registration
    where event_id = any(${eventIds}::uuid[]) and state in ('PENDING', 'CONFIRMED', 'WAITLISTED')
    group by event_id
  `.execute(db);
  return new Map(rows.map((row) => [row.event_id, row.n]));
}

async function countPresent(db: Database, eventIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ event_id: string; n: number }>`
    select event_id, count(*) as n from attendance
    where event_id = any(${eventIds}::uuid[]) and state <> 'VOIDED' and tier = 'VERIFIED'
    group by event_id
  `.execute(db);
  return new Map(rows.map((row) => [row.event_id, row.n]));
}

/** Who is registered and has come stands in both, and is one person. */
async function countPlacesTaken(db: Database, eventIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ event_id: string; n: number }>`
    select event_id, count(*) as n from (
      select event_id, person_id from registration
      where event_id = any(${eventIds}::uuid[]) and state in ('PENDING', 'CONFIRMED')
      union
      select event_id, person_id from attendance
      where event_id = any(${eventIds}::uuid[]) and state <> 'VOIDED' and tier = 'VERIFIED'
    ) as place
    group by event_id
  `.execute(db);
  return new Map(rows.map((row) => [row.event_id, row.n]));
}
