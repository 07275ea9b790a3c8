import type { EventView } from "@igilik/schema";

/** The one thing that other words ask of events: the view for an answer. */
export interface EventLookup {
  byId(eventId: string): EventView | Promise<EventView>;
}
