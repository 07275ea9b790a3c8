import { Field, ID, Int, ObjectType } from "type-graphql";

import { connectionOf } from "../connection.js";
import { describeEnum } from "../describe-enum.js";
import { Live } from "../live-directive.js";
import { LocalizedTextView } from "../localized-text.type.js";
import { DateScalar, DateTimeScalar } from "../scalars.js";

export const EventStatus = describeEnum("EventStatus", "Where an event stands in its life.", {
  DRAFT: "Being written; only coordinators see it.",
  SUBMITTED: "Handed in and waiting for a coordinator's approval; only coordinators see it.",
  APPROVED: "In the programme and still to come.",
  LIVE: "Going on now: people are being checked in.",
  HELD: "Over, and it took place: somebody was checked in, or a coordinator confirmed it. Only such events count.",
  CANCELLED: "Will not take place, or did not; nothing of it counts.",
  POSTPONED: "Put off to a time that is not known yet; nothing of it counts.",
});
export type EventStatus = keyof typeof EventStatus;

/** A dated happening. */
@ObjectType("Event", {
  description:
    "A dated happening of a campaign with a place and organizers. Everybody may read it from APPROVED on, also when it is cancelled or postponed then; coordinators also read drafts, cancelled or not.",
})
export class EventView {
  @Live()
  @Field(() => ID, { description: "The event's own id, opaque and never reused." })
  readonly id!: string;

  @Live()
  @Field(() => LocalizedTextView, { description: "The event's title, in three languages." })
  readonly title!: LocalizedTextView;

  @Field(() => EventStatus, { description: "Where the event stands in its life." })
  readonly status!: EventStatus;

  @Field(() => Boolean, {
    description:
      "True when the event is over and nobody was checked in, so that a coordinator has to say whether it took place.",
  })
  readonly awaitsConfirmation!: boolean;

  @Field(() => DateTimeScalar, { description: "When it begins, in the campaign's time zone." })
  readonly startsAt!: string;

  @Field(() => DateTimeScalar, {
    description:
      "When it ends, in the campaign's time zone; always after it begins, and perhaps on the next day.",
  })
  readonly endsAt!: string;

  @Field(() => DateScalar, {
    description:
      "The day it belongs to with all its attendances: the day on which it begins, in the campaign's zone.",
  })
  readonly localDate!: string;

  @Field(() => String, {
    description: "Where it takes place, as people there would say it; up to 200 characters.",
  })
  readonly place!: string;

  @Field(() => LocalizedTextView, {
    nullable: true,
    description: "The group that is helped, never a named child; null when nobody has said.",
  })
  readonly beneficiaries!: LocalizedTextView | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many volunteers are wanted, 1 or more: whoever registers beyond them is WAITLISTED. Null when there is no limit.",
  })
  readonly capacity!: number | null;

  @Field(() => Boolean, {
    description:
      "False for a happening that is no event of its own in the figures, such as a part of a larger one.",
  })
  readonly countsAsEvent!: boolean;

  @Field(() => Boolean, { description: "True for a rehearsal: nothing of it counts." })
  readonly isRehearsal!: boolean;

  @Field(() => Boolean, { description: "True when only people of 18 and over may come." })
  readonly adultsOnly!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Why it was cancelled or postponed, as the coordinator wrote it; null otherwise.",
  })
  readonly cancelReason!: string | null;

  @Field(() => Int, {
    description:
      "Rises by 1 with every change, from 1. Give it back with `changeEvent` so as not to overwrite somebody else's change.",
  })
  readonly revision!: number;

  readonly campaignId!: string;
  readonly districtId!: string;
  readonly categoryId!: string;
  readonly projectId!: string | null;
}

/** A slot of an event. */
@ObjectType("Shift", {
  description:
    "A slot of an event that volunteers register for. Everybody who may read the event may read it.",
})
export class ShiftView {
  @Field(() => ID, { description: "The shift's own id, opaque and never reused." })
  readonly id!: string;

  @Field(() => DateTimeScalar, { description: "When the shift begins." })
  readonly startsAt!: string;

  @Field(() => DateTimeScalar, { description: "When the shift ends; always after it begins." })
  readonly endsAt!: string;

  @Field(() => LocalizedTextView, {
    nullable: true,
    description: 'What is done in it, such as "animators"; null when it is the event\'s own work.',
  })
  readonly role!: LocalizedTextView | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many volunteers are wanted, 1 or more: whoever registers beyond them is WAITLISTED. Null when there is no limit.",
  })
  readonly capacity!: number | null;

  @Field(() => Int, {
    description:
      "How many volunteers have said they will come to it, 0 or more. It is never counted as attendance.",
  })
  readonly registered!: number;
}

export const EventConnection = connectionOf("Event", () => EventView, "events");
