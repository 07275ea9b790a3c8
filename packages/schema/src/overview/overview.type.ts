import { Field, Int, ObjectType } from "type-graphql";

import { EventStatus, EventView } from "../events/event.type.js";
import { DateTimeScalar } from "../scalars.js";

/** How many events stand where. */
@ObjectType({ description: "How many events of a campaign are in one state. Coordinators may read it." })
export class EventStatusCount {
  @Field(() => EventStatus, { description: "The state that they are in." })
  readonly status!: EventStatus;

  @Field(() => Int, { description: "Events in this state, 1 or more." })
  readonly count!: number;
}

/** What a coordinator's first page says: how many events stand where, and what waits. */
@ObjectType({
  description:
    "How a campaign's events stand and what waits for a coordinator, every number exact. Coordinators may read it.",
})
export class Overview {
  @Field(() => [EventStatusCount], {
    description: "Events by state, in the order of an event's life; states without events are left out.",
  })
  readonly eventsByStatus!: readonly EventStatusCount[];

  @Field(() => Int, {
    description:
      "Events with too few volunteers, 0 or more: approved, beginning within 24 hours, with less than half of their places taken; none where nobody has registered for any of them.",
  })
  readonly understaffedCount!: number;

  @Field(() => [EventView], {
    description: "The first 5 of the events with too few volunteers, those that begin first.",
  })
  readonly understaffed!: readonly EventView[];

  @Field(() => Int, {
    description:
      "Events that have ended with nobody checked in and nobody's word that they took place, 0 or more.",
  })
  readonly unconfirmedCount!: number;

  @Field(() => [EventView], {
    description: "The first 5 of the events that nobody has confirmed, those that ended first.",
  })
  readonly unconfirmed!: readonly EventView[];

  @Field(() => Int, {
    description: "Results of events that wait for a check, as a number of rows, 0 or more.",
  })
  readonly claimedResults!: number;

  @Field(() => Int, {
    description:
      "Photos that wait for a decision, as a number of photos, 0 or more; those from before the work are not among them.",
  })
  readonly waitingPhotos!: number;

  @Field(() => Int, { description: "Thank-yous that wait for a decision, 0 or more." })
  readonly waitingThanks!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the thank-you came in that waits longest; null when none waits.",
  })
  readonly oldestWaitingThanks!: string | null;

  @Field(() => Int, {
    description:
      "Pairs of people who may be known twice and wait for a decision, 0 or more; of all campaigns.",
  })
  readonly waitingDuplicates!: number;

  @Field(() => Int, {
    description:
      "Rows that imports of a programme refused and that wait to be mended, 0 or more; see `ProgrammeImport.toMend`.",
  })
  readonly refusedRows!: number;
}
