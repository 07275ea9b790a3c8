import { type Transaction, sql } from "kysely";
import type { DB, RecordedTier } from "../database/tables.js";
import { type Arrival, type StandingAttendance, countAttendances } from "./attendance.repository.js";

/**
 * People who stand at the event already: an organization that brought the person and was not credited yet is. When a
 * desk says so, an attendance that was only reported is verified, too. What changes is uncounted before and counted
 * after. A credit that the attendance has from another card of the same person only becomes its own.
 *
 * @param standing locked by the caller
 * @returns ids of the attendances that became verified
 */
export async function creditStanding(
  trx: Transaction<DB>,
  standing: readonly StandingAttendance[],
  rows: readonly { arrival: Arrival }[],
  tier: RecordedTier,
): Promise<string[]> {
  if (standing.length === 0) return [];
  const reported =
    tier === "VERIFIED" ? standing.filter((found) => found.tier === "REPORTED").map(({ id }) => id) : [];
  const credits = await findMissingCredits(trx, standing, rows);
  const moved = [...new Set([...reported, ...credits.map(({ attendanceId }) => attendanceId)])];
  if (moved.length === 0) return [];
  await countAttendances(trx, moved, -1);
  if (reported.length > 0) {
    await trx.updateTable("attendance").set({ tier: "VERIFIED" }).where("id", "in", reported).execute();
  }
  if (credits.length > 0) {
    await trx
      .insertInto("attendance_organization")
      .values(
        credits.map(({ attendanceId, organizationId }) => ({
          attendance_id: attendanceId,
          organization_id: organizationId,
          tier,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(["attendance_id", "organization_id", "tier"]).doUpdateSet({ is_taken: false }),
      )
      .execute();
  }
  await countAttendances(trx, moved, 1);
  return reported;
}

async function findMissingCredits(
  trx: Transaction<DB>,
  standing: readonly StandingAttendance[],
  rows: readonly { arrival: Arrival }[],
): Promise<{ attendanceId: string; organizationId: string }[]> {
  const byPair = new Map(standing.map(({ id, eventId, personId }) => [`${eventId} ${personId}`, id]));
  const wanted = rows.flatMap(({ arrival: { eventId, personId, organizationId } }) => {
    const attendanceId = byPair.get(`${eventId} ${personId}`);
    return attendanceId && organizationId ? [{ attendanceId, organizationId }] : [];
  });
  if (wanted.length === 0) return [];
  const { rows: missing } = await sql<{ attendanceId: string; organizationId: string }>`
    select distinct t.a as "attendanceId", t.o as "organizationId"
    from unnest(${wanted.map((w) => w.attendanceId)}::uuid[], ${wanted.map((w) => w.organizationId)}::uuid[]) as t (a, o)
    where not exists (
      select from attendance_organization x
      where x.attendance_id = t.a and x.organization_id = t.o and not x.is_taken
    )
  `.execute(trx);
  return missing;
}
