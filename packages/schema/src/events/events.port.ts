import type { Viewer } from "../access/viewer.js";
import type { Connection, Page } from "../connection.js";
import type { MaybePromise } from "../maybe-promise.js";
import type { EventFilter, EventOrder } from "./event-filter.input.js";
import type { EventImpactView, HeadcountRange } from "./event-outcome.type.js";
import type { EventResult } from "./event-result.type.js";
import type {
  CancelEventInput,
  ConfirmEventHeldInput,
  PostponeEventInput,
  ReopenEventInput,
} from "./event-step.input.js";
import type { ChangeEventInput, CreateEventInput } from "./event.input.js";
import type { EventView, ShiftView } from "./event.type.js";

/** What a list of events is asked for. */
export interface EventsQuery {
  /** Slug; null: the current campaign. */
  readonly campaign: string | null;
  readonly filter: EventFilter | null;
  readonly orderBy: EventOrder;
}

/**
 * Dated happenings. `Of` and `ById` as in the campaigns' port.
 * Every write refuses NOT_SIGNED_IN, NOT_ALLOWED, DEMONSTRATION_ONLY, CAMPAIGN_CLOSED and REFERENCE_REUSED.
 */
export interface EventsPort {
  /** The event with this id; null when there is none or the viewer may not read it. */
  find(viewer: Viewer, id: string): MaybePromise<EventView | null>;

  /** Events that the viewer may read. Refuses CAMPAIGN_NOT_FOUND, CURSOR_INVALID. */
  list(viewer: Viewer, query: EventsQuery, page: Page): MaybePromise<Connection<EventView>>;

  /** Refuses CAMPAIGN_NOT_FOUND, DISTRICT_NOT_FOUND, CATEGORY_NOT_FOUND, PROJECT_NOT_FOUND, ORGANIZATION_NOT_FOUND, ENDS_BEFORE_START, OUTSIDE_CAMPAIGN, WRONG_STATE, BAD_INPUT. */
  create(viewer: Viewer, input: CreateEventInput): Promise<EventResult>;

  /** Changes what is given and moves what was counted. Refuses as `create`, and EVENT_NOT_FOUND, STALE_CHANGE. */
  change(viewer: Viewer, input: ChangeEventInput): Promise<EventResult>;

  /** Uncounts the event. Refuses EVENT_NOT_FOUND, STALE_CHANGE, WRONG_STATE. */
  cancel(viewer: Viewer, input: CancelEventInput): Promise<EventResult>;

  /** Uncounts the event; with new times it is APPROVED again. Refuses EVENT_NOT_FOUND, STALE_CHANGE, WRONG_STATE, ENDS_BEFORE_START, OUTSIDE_CAMPAIGN. */
  postpone(viewer: Viewer, input: PostponeEventInput): Promise<EventResult>;

  /** Counts the event again, once. Refuses EVENT_NOT_FOUND, STALE_CHANGE, WRONG_STATE. */
  reopen(viewer: Viewer, input: ReopenEventInput): Promise<EventResult>;

  /** Makes an event HELD on a coordinator's word. Refuses EVENT_NOT_FOUND, STALE_CHANGE, WRONG_STATE. */
  confirmHeld(viewer: Viewer, input: ConfirmEventHeldInput): Promise<EventResult>;

  /** Events of one project that the viewer may read, the earliest first. Refuses CURSOR_INVALID. */
  ofProject(viewer: Viewer, projectId: string, page: Page): MaybePromise<Connection<EventView>>;

  byId(eventId: string): MaybePromise<EventView>;

  /** Slots of the event, the earliest first. */
  shiftsOf(eventId: string): MaybePromise<readonly ShiftView[]>;

  /** People with a PENDING, CONFIRMED or WAITLISTED registration. */
  registeredOf(eventId: string): MaybePromise<number>;

  /** People with a verified attendance, whether they have left or not. */
  presentOf(eventId: string): MaybePromise<number>;

  /** Different people with a PENDING or CONFIRMED registration or a verified attendance, whether they have left or not. */
  placesTakenOf(eventId: string): MaybePromise<number>;

  /** People without names by the latest report of each organization. */
  headcountOf(eventId: string): MaybePromise<HeadcountRange>;

  /** Amounts by challenge, checked and still to be checked, in the campaign's order of challenges. */
  impactOf(eventId: string): MaybePromise<readonly EventImpactView[]>;
}
