import { createUnionType, Field, ID, ObjectType } from "type-graphql";

import { Live } from "../live-directive.js";
import { Resync } from "../live/resync.type.js";
import { ThankYouView } from "./thank-you.type.js";

const VERSION =
  "The item's own place in the feed, higher than that of the item before. Keep it: it is your `after` when you come back.";

/** A message everybody can read now. */
@ObjectType({
  description: "A thank-you was published. Everybody who may read the campaign may read it.",
})
export class ThankYouPublished {
  readonly __typename!: "ThankYouPublished";

  @Live()
  @Field(() => String, { description: VERSION })
  readonly version!: string;

  @Live()
  @Field(() => ThankYouView, { description: "The thank-you as it is public now." })
  readonly thankYou!: ThankYouView;
}

/** A message nobody shall read any more. */
@ObjectType({
  description:
    "A thank-you is not public any more: remove it. What was taken down before you came back is told by this alone, without its words. Everybody who may read the campaign may read it.",
})
export class ThankYouHidden {
  readonly __typename!: "ThankYouHidden";

  @Live()
  @Field(() => String, { description: VERSION })
  readonly version!: string;

  @Live()
  @Field(() => ID, { description: "The id of the thank-you that was taken down." })
  readonly id!: string;
}

export const ThanksFeedEvent = createUnionType({
  name: "ThanksFeedEvent",
  description:
    "What a subscriber to thank-yous is told: one was published, one is hidden, or read the list anew.",
  types: () => [ThankYouPublished, ThankYouHidden, Resync] as const,
  resolveType: ({ __typename }) => __typename,
});
export type ThanksFeedEvent = ThankYouPublished | ThankYouHidden | Resync;
