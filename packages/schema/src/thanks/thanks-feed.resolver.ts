import { Arg, Resolver, Root, type SubscribeResolverData, Subscription } from "type-graphql";

import type { Context } from "../context.js";
import { FEED_AFTER_ARG, FEED_CAMPAIGN_ARG, type FeedArgs } from "../feed-args.js";
import { Topic } from "../topic-directive.js";
import { ThanksFeedEvent } from "./thanks-feed.type.js";

@Resolver()
export class ThanksFeedResolver {
  @Topic("PUBLIC", "COORDINATOR")
  @Subscription(() => ThanksFeedEvent, {
    name: "thanksFeed",
    description:
      "Thank-yous as they are published and taken down, each once and in order. With `after` it begins with everything since, the oldest first; else with Resync. It skips nothing: whoever reads too slowly is closed with 1013 and comes back with the last version. Items are kept for 24 hours. Select only fields marked @live. Everybody who may read the campaign may ask.",
    subscribe: ({ args, context }: SubscribeResolverData<unknown, FeedArgs, Context>) =>
      context.services.thanks.follow(context.viewer, {
        campaign: args.campaign ?? null,
        after: args.after ?? null,
      }),
  })
  thanksFeed(
    @Root() event: ThanksFeedEvent,
    @Arg("campaign", () => String, FEED_CAMPAIGN_ARG)
    _campaign: string | null | undefined,
    @Arg("after", () => String, FEED_AFTER_ARG)
    _after: string | null | undefined,
  ): ThanksFeedEvent {
    return event;
  }
}
