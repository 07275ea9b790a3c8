import { Field, Float, ObjectType } from "type-graphql";

import { LocalizedTextView } from "../localized-text.type.js";
import { DateTimeScalar } from "../scalars.js";
import { Tier } from "../tier.type.js";

/** One value of a metric. */
@ObjectType("MetricReading", {
  description:
    "One value of a metric with how well it is founded. Everybody who may read the metric may read it.",
})
export class MetricReadingView {
  @Field(() => Tier, { description: "How well the value is founded." })
  readonly tier!: Tier;

  @Field(() => Float, { description: "The value, in the metric's own unit; 0 or more." })
  readonly value!: number;
}

/** A metric's value at a time. */
@ObjectType("MetricPoint", {
  description:
    "The value of a metric at one moment, to draw its course. Everybody who may read the metric may read it.",
})
export class MetricPointView {
  @Field(() => DateTimeScalar, { description: "The moment, by the campaign's clock." })
  readonly at!: string;

  @Field(() => Float, { description: "The value at that moment, in the metric's own unit; 0 or more." })
  readonly value!: number;
}

/** A number with a definition. */
@ObjectType("Metric", {
  description:
    "A number with a definition: what it counts, its value now, and how it came about. Everybody who may read the campaign may read it.",
})
export class MetricView {
  @Field(() => String, {
    description: "The metric's id, such as active_volunteers. It never changes its meaning.",
  })
  readonly id!: string;

  @Field(() => LocalizedTextView, { description: "The metric's name as people read it, in three languages." })
  readonly name!: LocalizedTextView;

  @Field(() => LocalizedTextView, {
    description: "What exactly is counted, in a sentence or two, in three languages.",
  })
  readonly definition!: LocalizedTextView;

  @Field(() => LocalizedTextView, {
    nullable: true,
    description: "The unit, such as hours, in three languages; null for a plain number of things.",
  })
  readonly unit!: LocalizedTextView | null;

  @Field(() => [MetricReadingView], {
    description: "Its values now, one for each tier that it has. They are never added together.",
  })
  readonly readings!: readonly MetricReadingView[];

  @Field(() => String, { description: "The live version that the values belong to." })
  readonly version!: string;

  @Field(() => DateTimeScalar, {
    description: "The moment, by the campaign's clock, at which the values were the newest.",
  })
  readonly asOf!: string;

  readonly campaignId!: string;
}
