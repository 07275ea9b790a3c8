import type { EventView } from "@igilik/schema";
import type { Selectable } from "kysely";
import type { DB } from "../database/tables.js";
import { toZonedIso } from "../local-time.js";

/** What a view of an event is made of. */
export type EventRow = Selectable<DB["event"]> & {
  time_zone: string;
};

/** An event as the contract shows it, its times in the campaign's zone. */
export function toEventView(row: EventRow): EventView {
  return {
    id: row.id,
    title: row.title,
    status: row.status,
    awaitsConfirmation: row.status === "LIVE" && row.is_over,
    startsAt: toZonedIso(row.starts_at, row.time_zone),
    endsAt: toZonedIso(row.ends_at, row.time_zone),
    localDate: row.local_date,
    place: row.place,
    beneficiaries: row.beneficiaries,
    capacity: row.capacity,
    countsAsEvent: row.counts_as_event,
    isRehearsal: row.is_rehearsal,
    adultsOnly: row.adults_only,
    cancelReason: row.cancel_reason,
    revision: row.revision,
    campaignId: row.campaign_id,
    districtId: row.district_id,
    categoryId: row.category_id,
    projectId: row.project_id,
  };
}
