import { createUnionType, Field, Float, ID, ObjectType } from "type-graphql";

import { connectionOf } from "../connection.js";
import { EventView } from "../events/event.type.js";
import { Live } from "../live-directive.js";
import { OrganizationView } from "../organizations/organization.type.js";
import { ChallengeView, ProjectView } from "../projects/project.type.js";
import { DateTimeScalar } from "../scalars.js";
import type { TopicScope } from "../topic-directive.js";
import { ActivityKind } from "./activity-kind.type.js";
import { Resync } from "./resync.type.js";

/** Who is told of a campaign's activity, as a feed and as a list. */
export const ACTIVITY_SCOPES: readonly [TopicScope, ...TopicScope[]] = ["COORDINATOR", "ORGANIZATION"];

/** One thing that happened. */
@ObjectType({
  description:
    "One thing that happened in a campaign, without anybody's name and without the words of thank-yous. What it is about is shown as it stands now. Coordinators may read it, and an organization what concerns it alone.",
})
export class Activity {
  readonly __typename!: "Activity";

  @Live()
  @Field(() => String, {
    description:
      "The item's own place in the feed, higher than that of the item before. Keep it: it is your `after` when you come back.",
  })
  readonly version!: string;

  @Live()
  @Field(() => DateTimeScalar, {
    description:
      "When it was taken up, a moment after it happened, by the campaign's clock and in its time zone.",
  })
  readonly at!: string;

  @Live()
  @Field(() => ActivityKind, { description: "What happened, in one word." })
  readonly kind!: ActivityKind;

  @Live()
  @Field(() => Float, {
    nullable: true,
    description:
      "How many, 0 or more: people, events, or units of a challenge, as the kind says. Null where the kind says nothing of it.",
  })
  readonly amount!: number | null;

  @Live()
  @Field(() => ID, {
    description:
      "The id of what it happened to: of the event, the result or the thank-you; of the campaign for an import, and of the card that is kept for a merge.",
  })
  readonly subject!: string;

  @Live()
  @Field(() => EventView, {
    nullable: true,
    description: "The event it happened at, or that a thank-you is for; null for none, or one that is gone.",
  })
  readonly event!: EventView | null;

  @Live()
  @Field(() => OrganizationView, {
    nullable: true,
    description:
      "The one organization it concerns: that brought or reported the people, that holds the event, or that a thank-you is for. Null for none or several.",
  })
  readonly organization!: OrganizationView | null;

  @Live()
  @Field(() => ProjectView, {
    nullable: true,
    description: "The project that a thank-you is for; null otherwise.",
  })
  readonly project!: ProjectView | null;

  @Live()
  @Field(() => ChallengeView, {
    nullable: true,
    description: "The challenge whose result it is; null otherwise.",
  })
  readonly challenge!: ChallengeView | null;
}

export const ActivityConnection = connectionOf("Activity", () => Activity, "things that happened");

export const ActivityFeedEvent = createUnionType({
  name: "ActivityFeedEvent",
  description: "What a follower of a campaign's activity is told: something happened, or read anew.",
  types: () => [Activity, Resync] as const,
  resolveType: ({ __typename }) => __typename,
});
export type ActivityFeedEvent = Activity | Resync;
