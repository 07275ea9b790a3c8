/*
 * Hours of people who were checked in and whom nobody checked out. The promise:
 * - two hours after an event's end each of them has the time from the check-in to that end, CLAIMED and marked EVENT_END:
 *   nobody measured it, so it is never among the verified hours. Who registered for a shift that was still to end when
 *   they came has the time to the shift's end instead;
 * - it is judged by what stands, not by what happens: a list that comes late, an end that was corrected and a server that
 *   was down meanwhile are all found by the next run;
 * - what a coordinator has decided about an assumption stays, whatever becomes of the event's end;
 * - a check-out, whenever it is heard, takes its place, and nobody is said to have left whom nobody saw leave.
 */
import { type Transaction, sql } from "kysely";
import { addAuditLine } from "../audit/audit.repository.js";
import type { Database } from "../database/database.js";
import type { DB } from "../database/tables.js";
import { transact } from "../database/transact.js";
import { sharePeople } from "./arrival.repository.js";
import { countAttendances } from "./attendance.repository.js";
import { minutesAtMost } from "./check-out.js";
import { shareEvent } from "./event-lock.repository.js";

/** Desks without a network bring check-outs late: nothing is assumed before, in minutes after the end. */
const afterMinutes = 120;
/** Attendances in one transaction, at most: check-ins beside it wait no longer than for a list of their own. */
const batchAtMost = 500;

/** Attendances of one event that have other hours than they should. */
interface Due {
  eventId: string;
  personIds: string[];
}

/**
 * Gives everybody their assumed hours who should have them, in campaigns that take facts. A demonstration writes its own
 * check-outs. Tells how many attendances changed.
 */
export async function assumeHours(db: Database, signal?: AbortSignal): Promise<number> {
  let changed = 0;
  for (const { eventId, personIds } of await findDue(db)) {
    for (let from = 0; from < personIds.length && !signal?.aborted; from += batchAtMost) {
      const batch = personIds.slice(from, from + batchAtMost);
      changed += await transact(db, (trx) => assumeAt(trx, eventId, batch));
    }
  }
  return changed;
}

/** When somebody is assumed to have left. */
const assumedEnd = sql`
  coalesce((
    select max(s.ends_at) from registration r join shift s on s.id = r.shift_id
    where r.event_id = e.id and r.person_id = a.person_id and r.state not in ('CANCELLED', 'DECLINED')
      and s.ends_at > a.checked_in_at
  ), e.ends_at)
`;

/** Minutes from the check-in to that end; null when there is nothing to give. */
const minutesToEnd = sql`
  nullif(greatest(round(extract(epoch from ${assumedEnd} - a.checked_in_at) / 60)::int, 0), 0)
`;

/** Attendances that stand open at an event that is over, beside what was assumed of them. */
const openAndOver = sql`
  from event e
  join campaign c on c.id = e.campaign_id
  join attendance a on a.event_id = e.id and a.state = 'PRESENT' and a.tier = 'VERIFIED'
  left join hours_entry h on h.attendance_id = a.id and h.source = 'EVENT_END' and h.state <> 'VOIDED'
  where (h.id is null or h.state = 'CLAIMED') and c.phase in ('PUBLISHED', 'LIVE', 'CLOSING') and not c.is_demonstration
    and e.status in ('APPROVED', 'LIVE', 'HELD')
    and greatest(e.ends_at, ${assumedEnd}) + make_interval(mins => ${afterMinutes}) <= campaign_now(c.id)
    and not exists (
      select from hours_entry o where o.attendance_id = a.id and o.source <> 'EVENT_END' and o.state <> 'VOIDED'
    )
    and coalesce(${minutesToEnd} <= ${minutesAtMost}, h.id is not null)
    and h.minutes is distinct from ${minutesToEnd}
`;

async function findDue(db: Database): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select e.id as "eventId", array_agg(a.person_id::text order by a.person_id) as "personIds"
    ${openAndOver} group by e.id order by e.id
  `.execute(db);
  return rows;
}

/** In the order of locks that everybody keeps: the event, the people, their attendances. */
async function assumeAt(
  trx: Transaction<DB>,
  eventId: string,
  personIds: readonly string[],
): Promise<number> {
  const event = await shareEvent(trx, eventId);
  await sharePeople(trx, personIds);
  const { rows } = await sql<{ id: string; minutes: number | null; stale: string | null }>`
    select a.id, ${minutesToEnd} as minutes, h.id as stale
    ${openAndOver} and e.id = ${eventId} and a.person_id = any (${personIds}::uuid[])
    order by a.person_id for update of a
  `.execute(trx);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await countAttendances(trx, ids, -1);
  const stale = rows.flatMap(({ stale: entry }) => entry ?? []);
  if (stale.length > 0) {
    await trx.updateTable("hours_entry").set({ state: "VOIDED" }).where("id", "in", stale).execute();
  }
  const values = rows.flatMap(({ id, minutes }) =>
    minutes === null
      ? []
      : [
          {
            campaign_id: event.campaignId,
            attendance_id: id,
            minutes,
            source: "EVENT_END" as const,
            state: "CLAIMED" as const,
            account_id: null,
          },
        ],
  );
  if (values.length > 0) await trx.insertInto("hours_entry").values(values).execute();
  await countAttendances(trx, ids, 1);
  await addAuditLine(trx, {
    campaignId: event.campaignId,
    accountId: null,
    action: "assumeHours",
    subjectKind: "attendance",
    subjectIds: ids,
    fields: ["hours"],
    requestId: "assumed-hours",
  });
  return ids.length;
}
