import { Field, Float, ObjectType } from "type-graphql";

import { describeEnum } from "../describe-enum.js";
import { LocalizedTextView } from "../localized-text.type.js";
import { DateTimeScalar } from "../scalars.js";

export const ExclusionReason = describeEnum("ExclusionReason", "Why something was left out of a metric.", {
  CANCELLED: "It belongs to an event that is cancelled or postponed.",
  NOT_CHECKED_IN: "The person registered and did not come.",
  DUPLICATE_PERSON: "It is the same person on a second card, and the cards were merged.",
  REHEARSAL: "It belongs to a rehearsal.",
  UNVERIFIED: "It was reported and not checked yet.",
  ALREADY_VERIFIED: "It is verified, and counted among what is verified instead.",
  VOIDED: "It was taken back, as by an undone check-in.",
  NOT_YET_HELD: "The event is still to come, or is going on.",
  NOT_CONFIRMED:
    "The event is over; nobody was checked in, and no coordinator has confirmed yet that it took place.",
  NOT_LIVE_NOW: "The event has not begun yet, or is over.",
  NOT_APPROVED: "The event is a draft, or waits for its approval.",
  NOT_COUNTED: "The event is a part of a larger one and is not counted by itself.",
  NOT_PUBLISHED: "The thank-you waits for a decision or was put aside.",
  REJECTED: "A coordinator has rejected it or taken it down.",
  NO_HELD_EVENT: "The organization has held no event yet.",
});
export type ExclusionReason = keyof typeof ExclusionReason;

/** A part of a metric's value. */
@ObjectType("ExplanationPart", {
  description:
    "One part of a metric's value. The parts of a metric add up to its value. Everybody who may read the metric may read it.",
})
export class ExplanationPartView {
  @Field(() => String, { description: "The part's short name, unique within the explanation." })
  readonly id!: string;

  @Field(() => LocalizedTextView, { description: "The part's name as people read it, in three languages." })
  readonly label!: LocalizedTextView;

  @Field(() => Float, {
    description:
      "The amount, in the metric's own unit, above or below 0: below where it is taken away, such as repeated visits.",
  })
  readonly amount!: number;
}

/** Something that was left out. */
@ObjectType("Exclusion", {
  description: "What was left out of a metric for one reason. Everybody who may read the metric may read it.",
})
export class ExclusionView {
  @Field(() => ExclusionReason, { description: "The reason, as a code that programs can tell apart." })
  readonly reason!: ExclusionReason;

  @Field(() => LocalizedTextView, { description: "The reason as people read it, in three languages." })
  readonly label!: LocalizedTextView;

  @Field(() => Float, { description: "How much was left out, in the metric's own unit; 0 or more." })
  readonly count!: number;
}

/** How a metric's value came about. */
@ObjectType("Explanation", {
  description:
    "The receipt of a metric: what its value is made of and what was left out. The positive parts and what was left out add up to all candidates. Everybody who may read the metric may read it.",
})
export class ExplanationView {
  @Field(() => [ExplanationPartView], {
    description: "What the value is made of. The amounts, with their signs, add up to the value.",
  })
  readonly parts!: readonly ExplanationPartView[];

  @Field(() => [ExclusionView], { description: "What was left out, one entry for each reason." })
  readonly leftOut!: readonly ExclusionView[];

  @Field(() => Float, {
    description: "All that might have been counted, in the metric's own unit; 0 or more.",
  })
  readonly candidates!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the metric was last counted again from the records; null before the first time.",
  })
  readonly recountedAt!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: "What that count came to, in the metric's own unit, 0 or more; null before the first time.",
  })
  readonly recount!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "How far the metric's figures differed from that count, under all headings together and in the metric's own unit; 0 or more, 0 when all was right, null before the first time.",
  })
  readonly drift!: number | null;
}
