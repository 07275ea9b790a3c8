import { EventStatus, type EventView, type OverviewPort } from "@igilik/schema";
import { requirePermission } from "../access/permissions.js";
import { findCampaign } from "../live/find-campaign.js";
import { toZonedIso } from "../local-time.js";
import type { Platform } from "../platform.js";
import { countRowsToMend } from "../transfer/past/refused-rows.repository.js";
import { countOpenDuplicates } from "../volunteers/duplicates/duplicate.repository.js";
import {
  countClaimedResults,
  countEvents,
  countWaitingPhotos,
  findUnconfirmed,
  findUnderstaffed,
  readWaitingThanks,
} from "./overview.repository.js";

/** What the overview asks of other words. */
export interface OverviewNeighbours {
  events: { byId(id: string): EventView | Promise<EventView> };
}

/** A coordinator's first page: exact counts, and by name only the first few. */
export function createOverviewService(platform: Platform, neighbours: OverviewNeighbours): OverviewPort {
  const { db } = platform;
  const eventsOf = (ids: readonly string[]) => Promise.all(ids.map(async (id) => neighbours.events.byId(id)));
  return {
    async read(viewer, campaign) {
      requirePermission(viewer, "MANAGE_EVENTS");
      const book = findCampaign(platform, viewer, campaign);
      const [
        counts,
        understaffed,
        unconfirmed,
        claimedResults,
        waitingPhotos,
        thanks,
        waitingDuplicates,
        refusedRows,
      ] = await Promise.all([
        countEvents(db, book.id),
        findUnderstaffed(db, book.id),
        findUnconfirmed(db, book.id),
        countClaimedResults(db, book.id),
        countWaitingPhotos(db, book.id),
        readWaitingThanks(db, book.id),
        countOpenDuplicates(db, viewer.isDemonstrationOnly),
        countRowsToMend(db, book.id),
      ]);
      return {
        eventsByStatus: eventStatuses.flatMap((status) => {
          const count = counts.get(status);
          return count === undefined ? [] : [{ status, count }];
        }),
        understaffedCount: understaffed.count,
        understaffed: await eventsOf(understaffed.ids),
        unconfirmedCount: unconfirmed.count,
        unconfirmed: await eventsOf(unconfirmed.ids),
        claimedResults,
        waitingPhotos,
        waitingDuplicates,
        refusedRows,
        waitingThanks: thanks.n,
        oldestWaitingThanks: thanks.oldest && toZonedIso(thanks.oldest, book.timeZone),
      };
    },
  };
}

/** In the order of an event's life. */
const eventStatuses = Object.keys(EventStatus) as EventStatus[]; // the keys of the enum are its values
