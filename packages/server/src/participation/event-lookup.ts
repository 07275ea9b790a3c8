import type { EventView, Viewer } from "@igilik/schema";

/** What other words ask of events. */
export interface EventLookup {
  /** The view for an answer about an event that the viewer was found to reach already. */
  byId(eventId: string): EventView | Promise<EventView>;
  /** The event as this viewer may read it; null when there is none for them. */
  find(viewer: Viewer, id: string): EventView | null | Promise<EventView | null>;
}
