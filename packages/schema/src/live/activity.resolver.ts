import {
  Arg,
  Args,
  Ctx,
  Query,
  Resolver,
  Root,
  type SubscribeResolverData,
  Subscription,
} from "type-graphql";

import { CAMPAIGN_ARG } from "../campaign-arg.js";
import { type Connection, Page } from "../connection.js";
import type { Context } from "../context.js";
import { FEED_AFTER_ARG, FEED_CAMPAIGN_ARG, type FeedArgs } from "../feed-args.js";
import { Topic } from "../topic-directive.js";
import { ACTIVITY_SCOPES, type Activity, ActivityConnection, ActivityFeedEvent } from "./activity.type.js";

@Resolver()
export class ActivityResolver {
  @Query(() => ActivityConnection, {
    description:
      "What has happened in a campaign, the newest first: what `activityFeed` tells the same reader and still keeps, for whoever was told Resync. Coordinators may ask, and organizations about what concerns their own.",
  })
  activity(
    @Arg("campaign", () => String, CAMPAIGN_ARG) campaign: string | null | undefined,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): Promise<Connection<Activity>> {
    return services.live.activity(viewer, campaign ?? null, page);
  }

  @Topic(...ACTIVITY_SCOPES)
  @Subscription(() => ActivityFeedEvent, {
    name: "activityFeed",
    description:
      "What happens in a campaign as it happens, each item once and in order: check-ins and reports, events that change their state by people or by time, thank-yous that come in and are decided about, imports, merges. With `after` it begins with everything since, the oldest first; else with Resync. It skips nothing: whoever reads too slowly is closed with 1013 and comes back with the last version. Items are kept for 24 hours. An organization is told only of what concerns it alone: the items whose `organization` it is. Select only fields marked @live. Coordinators may ask, and organizations; when the sign-in ends, the socket is closed with 4401.",
    subscribe: ({ args, context }: SubscribeResolverData<unknown, FeedArgs, Context>) =>
      context.services.live.followActivity(context.viewer, {
        campaign: args.campaign ?? null,
        after: args.after ?? null,
      }),
  })
  activityFeed(
    @Root() event: ActivityFeedEvent,
    @Arg("campaign", () => String, FEED_CAMPAIGN_ARG)
    _campaign: string | null | undefined,
    @Arg("after", () => String, FEED_AFTER_ARG)
    _after: string | null | undefined,
  ): ActivityFeedEvent {
    return event;
  }
}
