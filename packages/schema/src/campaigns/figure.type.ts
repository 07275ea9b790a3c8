import { Field, Float, ObjectType } from "type-graphql";

import { Live } from "../live-directive.js";
import { DateScalar } from "../scalars.js";

/** What a campaign wants to reach. */
@ObjectType("Target", {
  description: "A value that the campaign wants one of its metrics to reach. Everybody may read it.",
})
export class TargetView {
  @Live()
  @Field(() => String, { description: "The id of the metric, such as active_volunteers." })
  readonly metric!: string;

  @Live()
  @Field(() => Float, { description: "The value to reach, in the metric's own unit; above 0." })
  readonly value!: number;
}

/** A number that somebody said. */
@ObjectType("PublishedFigure", {
  description:
    "A figure that somebody has published about the campaign. It was said, never measured here, and is never mixed with the counted ones. Everybody may read it.",
})
export class PublishedFigureView {
  @Live()
  @Field(() => String, { description: "The id of the metric that the figure is about." })
  readonly metric!: string;

  @Live()
  @Field(() => Float, { description: "The value that was published, in the metric's own unit; 0 or more." })
  readonly value!: number;

  @Live()
  @Field(() => Boolean, { description: 'True when it was published as "more than" or "at least" the value.' })
  readonly atLeast!: boolean;

  @Live()
  @Field(() => String, { description: "Who published it and where, so that a reader can look it up." })
  readonly source!: string;

  @Live()
  @Field(() => DateScalar, {
    nullable: true,
    description: "The day on which it was published; null when that is not known.",
  })
  readonly publishedOn!: string | null;
}
