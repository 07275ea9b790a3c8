import { DomainError, type ErrorCode } from "@igilik/schema";
import { type SqlBool, type Transaction, sql } from "kysely";
import type { Database } from "../database/database.js";
import type { DB, EventStatus } from "../database/tables.js";
import type { LocalizedTextValue } from "../localized.js";
import { isUuid } from "../uuid.js";
import type { EventTimes } from "./event-rules.js";
import type { EventRow } from "./event-view.js";
import { insertShifts } from "./shift.repository.js";
import type { Shift } from "./shifts.js";

/** What people say about an event, codes and ids resolved. */
export interface EventDraft extends EventTimes {
  title: LocalizedTextValue;
  place: string;
  districtId: string;
  categoryId: string;
  projectId: string | null;
  organizerIds: readonly string[];
  beneficiaries: LocalizedTextValue | null;
  capacity: number | null;
  countsAsEvent: boolean;
  adultsOnly: boolean;
  status: EventStatus;
}

/** An event to insert. */
export interface NewEvent extends EventDraft {
  isRehearsal: boolean;
  cancelReason: string | null;
}

/** Whether people were ever told of the event `e`: the rule `isAnnounced`, in SQL. */
export const isAnnouncedEvent = sql<SqlBool>`coalesce(e.cancelled_from, e.status) not in ('DRAFT', 'SUBMITTED')`;

/** Events with these ids and their campaigns' zones, in no order. */
export function findEvents(db: Database, ids: readonly string[]): Promise<EventRow[]> {
  return db
    .selectFrom("event as e")
    .innerJoin("campaign as c", "c.id", "e.campaign_id")
    .selectAll("e")
    .select("c.time_zone")
    .where("e.id", "=", sql<string>`any(${ids}::uuid[])`)
    .execute();
}

/**
 * Takes the event for oneself until the transaction ends: whoever moves what a whole event counts does this first.
 *
 * @throws DomainError EVENT_NOT_FOUND
 */
export async function lockEvent(trx: Transaction<DB>, id: string): Promise<EventRow> {
  const row = isUuid(id)
    ? await trx
        .selectFrom("event as e")
        .innerJoin("campaign as c", "c.id", "e.campaign_id")
        .selectAll("e")
        .select("c.time_zone")
        .where("e.id", "=", id)
        .forUpdate("e")
        .executeTakeFirst()
    : undefined;
  if (!row) throw new DomainError("EVENT_NOT_FOUND");
  return row;
}

/** Ids of the organizations that hold the event. */
export async function findOrganizerIds(db: Database, eventId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("event_organizer")
    .select("organization_id")
    .where("event_id", "=", eventId)
    .orderBy("position")
    .execute();
  return rows.map((row) => row.organization_id);
}

/** Puts the event's organizers into place; earlier ones must be gone. */
export async function insertOrganizers(
  trx: Transaction<DB>,
  eventId: string,
  organizerIds: readonly string[],
): Promise<void> {
  const rows = organizerIds.map((id, position) => ({ event_id: eventId, organization_id: id, position }));
  await trx.insertInto("event_organizer").values(rows).execute();
}

/** Adds an event with its organizers and shifts, and counts it. Tells its id. */
export async function addEvent(
  trx: Transaction<DB>,
  campaignId: string,
  event: NewEvent,
  shifts: readonly Shift[] = [],
): Promise<string> {
  const { id } = await trx
    .insertInto("event")
    .values({
      campaign_id: campaignId,
      title: event.title,
      status: event.status,
      starts_at: event.startsAt,
      ends_at: event.endsAt,
      place: event.place,
      district_id: event.districtId,
      category_id: event.categoryId,
      project_id: event.projectId,
      beneficiaries: event.beneficiaries,
      capacity: event.capacity,
      counts_as_event: event.countsAsEvent,
      is_rehearsal: event.isRehearsal,
      adults_only: event.adultsOnly,
      cancel_reason: event.cancelReason,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await insertOrganizers(trx, id, event.organizerIds);
  await insertShifts(trx, id, shifts);
  await sql`select live.count_happenings(${[id]}::uuid[], 1)`.execute(trx);
  return id;
}

const notFound = {
  category: "CATEGORY_NOT_FOUND",
  district: "DISTRICT_NOT_FOUND",
} as const satisfies Record<string, ErrorCode>;

/**
 * The entry of a campaign's list with this code.
 *
 * @throws DomainError CATEGORY_NOT_FOUND, DISTRICT_NOT_FOUND
 */
export async function requireCodeId(
  trx: Transaction<DB>,
  book: "category" | "district",
  campaignId: string,
  code: string,
): Promise<string> {
  const row = await trx
    .selectFrom(book)
    .select("id")
    .where("campaign_id", "=", campaignId)
    .where("code", "=", code)
    .executeTakeFirst();
  if (!row) throw new DomainError(notFound[book]);
  return row.id;
}
