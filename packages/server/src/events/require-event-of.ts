import { DomainError, type Viewer } from "@igilik/schema";
import type { EventLookup } from "../participation/event-lookup.js";

/**
 * Makes sure that an event that was named beside a campaign belongs to it and may be read.
 *
 * @throws DomainError EVENT_NOT_FOUND
 */
export async function requireEventOf(
  events: EventLookup,
  viewer: Viewer,
  campaignId: string,
  eventId: string,
): Promise<void> {
  const event = await events.find(viewer, eventId);
  if (event?.campaignId !== campaignId) throw new DomainError("EVENT_NOT_FOUND");
}
