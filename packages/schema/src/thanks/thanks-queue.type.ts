import { Field, Int, ObjectType } from "type-graphql";

/** How much there is to decide. */
@ObjectType({
  description: "How many thank-yous of a campaign wait for a decision. Only MODERATE_THANKS may read it.",
})
export class ThanksQueue {
  @Field(() => Int, { description: "Thank-yous that came in and wait, 0 or more." })
  readonly waiting!: number;

  @Field(() => Int, { description: "Thank-yous that wait and in which something was noticed, 0 or more." })
  readonly flagged!: number;

  @Field(() => Int, { description: "Thank-yous that were put aside, 0 or more." })
  readonly stashed!: number;
}
