import { sql } from "kysely";
import { transact } from "../../src/database/transact.js";
import type { World } from "./world.js";

/**
 * Moves an event into the past: it took three hours and ended so many hours ago, and everybody came half an hour after its
 * beginning. That may have been yesterday, so its people are counted anew.
 */
export async function endEventHoursAgo({ server }: World, eventId: string, hours: number): Promise<void> {
  await transact(server.platform.db, async (trx) => {
    const count = (sign: 1 | -1) =>
      sql`
        select live.count_attendances(array(select id from attendance where event_id = ${eventId}), ${sign})
      `.execute(trx);
    await count(-1);
    await sql`
      update event set starts_at = now() - make_interval(hours => ${hours + 3}), ends_at = now() - make_interval(hours => ${hours})
      where id = ${eventId}
    `.execute(trx);
    await sql`
      update attendance set checked_in_at = now() - make_interval(hours => ${hours + 2}, mins => 30)
      where event_id = ${eventId}
    `.execute(trx);
    await count(1);
  });
}
