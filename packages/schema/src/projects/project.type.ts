import { Field, Float, ID, Int, ObjectType } from "type-graphql";

import { Live } from "../live-directive.js";
import { LocalizedTextView } from "../localized-text.type.js";

/** A sub-programme with a name of its own. */
@ObjectType("Project", {
  description:
    "A part of a campaign with a name of its own, such as Narkostop. Everybody who may read the campaign may read it.",
})
export class ProjectView {
  @Live()
  @Field(() => ID, { description: "The project's own id, opaque and never reused." })
  readonly id!: string;

  @Live()
  @Field(() => LocalizedTextView, { description: "The project's name as people say it, in three languages." })
  readonly name!: LocalizedTextView;

  @Field(() => Int, {
    description:
      "Rises by 1 with every change, from 1. Give it back with `changeProject` so as not to overwrite somebody else's change.",
  })
  readonly revision!: number;

  readonly campaignId!: string;
}

/** A goal with a unit. */
@ObjectType("Challenge", {
  description:
    "A goal inside a project that is counted in a unit of its own, such as cups of tea handed out. Everybody who may read the campaign may read it.",
})
export class ChallengeView {
  @Live()
  @Field(() => ID, { description: "The challenge's own id, opaque and never reused." })
  readonly id!: string;

  @Live()
  @Field(() => String, {
    description: "The challenge's short name, unique within its campaign; its metric is `impact.<code>`.",
  })
  readonly code!: string;

  @Live()
  @Field(() => LocalizedTextView, {
    description: "The challenge's name as people say it, in three languages.",
  })
  readonly name!: LocalizedTextView;

  @Live()
  @Field(() => LocalizedTextView, {
    description: 'What is counted, such as "cups of tea handed out", in three languages.',
  })
  readonly unit!: LocalizedTextView;

  @Live()
  @Field(() => Float, {
    nullable: true,
    description: "How many units are wanted, above 0; null when there is no target.",
  })
  readonly target!: number | null;

  @Field(() => Int, {
    description:
      "Rises by 1 with every change, from 1. Give it back with `changeChallenge` so as not to overwrite somebody else's change.",
  })
  readonly revision!: number;

  readonly projectId!: string;
  readonly campaignId!: string;
}
