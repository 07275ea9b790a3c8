import { Field, Float, ObjectType } from "type-graphql";

/** How many people without names were reported of an event. */
export interface HeadcountRange {
  /** At least so many. */
  readonly count: number;
  /** At most so many; `count` itself where nobody gave a range. */
  readonly countAtMost: number;
}

/** What one event has brought to one challenge. */
@ObjectType("EventImpact", {
  description:
    "What one event has brought to one challenge. It stands here also while the event is cancelled, postponed or a rehearsal, when nothing of it counts. Everybody who may read the event may read it.",
})
export class EventImpactView {
  @Field(() => Float, { description: "The checked amount, in the challenge's unit, 0 or more." })
  readonly verified!: number;

  @Field(() => Float, {
    description:
      "The amount that was said and is not checked yet, in the challenge's unit, 0 or more; not part of the checked one.",
  })
  readonly reported!: number;

  readonly challengeId!: string;
}
