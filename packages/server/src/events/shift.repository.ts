import { type Transaction, sql } from "kysely";
import type { Database } from "../database/database.js";
import type { DB } from "../database/tables.js";
import type { KnownShift, Shift, ShiftPlan } from "./shifts.js";

/** The slots of these events, the earliest first. */
export async function readShifts(
  db: Database,
  eventIds: readonly string[],
): Promise<(KnownShift & { eventId: string; timeZone: string })[]> {
  const { rows } = await sql<KnownShift & { eventId: string; timeZone: string }>`
    select s.id, s.event_id as "eventId", s.starts_at as "startsAt", s.ends_at as "endsAt", s.role, s.capacity,
      c.time_zone as "timeZone", (
        select count(*) from registration r
        where r.event_id = s.event_id and r.shift_id = s.id and r.state not in ('CANCELLED', 'DECLINED')
      ) as registered
    from shift s join event e on e.id = s.event_id join campaign c on c.id = e.campaign_id
    where s.event_id = any(${eventIds}::uuid[])
    order by s.starts_at, s.id
  `.execute(db);
  return rows;
}

/** Adds slots to an event. */
export async function insertShifts(
  trx: Transaction<DB>,
  eventId: string,
  shifts: readonly Shift[],
): Promise<void> {
  if (shifts.length === 0) return;
  const rows = shifts.map((shift) => ({ event_id: eventId, ...toColumns(shift) }));
  await trx.insertInto("shift").values(rows).execute();
}

/** Does what was planned with the slots of a locked event. */
export async function applyShifts(
  trx: Transaction<DB>,
  eventId: string,
  { removals, changes, additions }: ShiftPlan,
): Promise<void> {
  if (removals.length > 0) {
    // Only registrations that are over are left at these.
    await trx
      .updateTable("registration")
      .set({ shift_id: null })
      .where("event_id", "=", eventId)
      .where("shift_id", "in", removals)
      .execute();
    await trx.deleteFrom("shift").where("id", "in", removals).execute();
  }
  for (const change of changes) {
    await trx.updateTable("shift").set(toColumns(change)).where("id", "=", change.id).execute();
  }
  await insertShifts(trx, eventId, additions);
}

function toColumns({ startsAt, endsAt, role, capacity }: Shift) {
  return { starts_at: startsAt, ends_at: endsAt, role, capacity };
}
