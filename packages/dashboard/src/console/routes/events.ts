import { createRoute } from "@tanstack/react-router";
import { ChangeEventPage } from "../events/ChangeEventPage";
import { EventChoicePage } from "../events/EventChoicePage";
import { EventPage } from "../events/EventPage";
import { EventsPage } from "../events/EventsPage";
import { NewEventPage } from "../events/NewEventPage";
import { readEventsSearch } from "../events/events-search";
import { frame, text } from "./frames";

const events = createRoute({
  getParentRoute: () => frame,
  path: "/console/events",
  validateSearch: readEventsSearch,
  component: EventsPage,
});

const newEvent = createRoute({
  getParentRoute: () => frame,
  path: "/console/events/new",
  component: NewEventPage,
});

const event = createRoute({
  getParentRoute: () => frame,
  path: "/console/events/$event",
  component: EventPage,
});

const changeEvent = createRoute({
  getParentRoute: () => frame,
  path: "/console/events/$event/change",
  component: ChangeEventPage,
});

const eventChoice = createRoute({
  getParentRoute: () => frame,
  path: "/console/desk",
  validateSearch: (search): { q?: string | undefined } => ({ q: text(search["q"]) }),
  component: EventChoicePage,
});

/** Events: their list, one of them, and the choice of one for the desk. */
export const eventRoutes = [events, newEvent, event, changeEvent, eventChoice] as const;
