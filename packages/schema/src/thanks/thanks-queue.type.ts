import { Field, Int, ObjectType } from "type-graphql";

import { Language } from "../localized-text.type.js";
import { DateTimeScalar } from "../scalars.js";

/** How many wait in one language. */
@ObjectType({
  description: "How many thank-yous in one language wait for a decision. Only MODERATE_THANKS may read it.",
})
export class WaitingInLanguage {
  @Field(() => Language, { description: "The language of the words." })
  readonly language!: Language;

  @Field(() => Int, { description: "Thank-yous that wait, 1 or more." })
  readonly waiting!: number;
}

/** How much there is to decide. */
@ObjectType({
  description:
    "How many thank-yous of a campaign wait for a decision, and what was decided about the others. Only MODERATE_THANKS may read it.",
})
export class ThanksQueue {
  @Field(() => Int, { description: "Thank-yous that came in and wait, 0 or more." })
  readonly waiting!: number;

  @Field(() => Int, { description: "Thank-yous that wait and in which something was noticed, 0 or more." })
  readonly flagged!: number;

  @Field(() => [WaitingInLanguage], {
    description: "Thank-yous that wait by language, one entry for each that any is in.",
  })
  readonly languages!: readonly WaitingInLanguage[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the one that waits longest came in; null when none waits.",
  })
  readonly oldestReceivedAt!: string | null;

  @Field(() => Int, { description: "Thank-yous that were put aside, 0 or more." })
  readonly stashed!: number;

  @Field(() => Int, { description: "Thank-yous that are published now, 0 or more." })
  readonly published!: number;

  @Field(() => Int, { description: "Thank-yous that were rejected, 0 or more." })
  readonly rejected!: number;

  @Field(() => Int, { description: "Thank-yous that were published and have been taken down, 0 or more." })
  readonly hidden!: number;
}
