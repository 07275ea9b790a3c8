import { Field, ID, ObjectType } from "type-graphql";

import { connectionOf } from "../connection.js";
import { DateTimeScalar } from "../scalars.js";
import { ModerationVerdict } from "./thank-you.input.js";

/** What a coordinator has decided about a message. */
@ObjectType("ModerationDecision", {
  description:
    "A decision about a thank-you. It is kept for good; a later one changes what is shown, not this. MODERATE_THANKS may read it.",
})
export class ModerationDecisionView {
  @Field(() => ID, { description: "The decision's own id, opaque; later ones come after earlier ones." })
  readonly id!: string;

  @Field(() => ModerationVerdict, { description: "What was decided about the thank-you." })
  readonly decision!: ModerationVerdict;

  @Field(() => String, { nullable: true, description: "Why, as it was written down; null when it was not." })
  readonly reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The account that decided, by name; null when it is gone.",
  })
  readonly by!: string | null;

  @Field(() => DateTimeScalar, { description: "When, in the campaign's time zone." })
  readonly decidedAt!: string;

  @Field(() => Boolean, {
    description:
      "True when nobody has decided about the thank-you since, so that RETURNED takes this one back.",
  })
  readonly isLast!: boolean;

  readonly thankYouId!: string;
}

export const ModerationDecisionConnection = connectionOf(
  "ModerationDecision",
  () => ModerationDecisionView,
  "decisions about thank-yous",
);
