import { Arg, Ctx, Query, Resolver, Root, type SubscribeResolverData, Subscription } from "type-graphql";

import { CAMPAIGN_ARG } from "../campaign-arg.js";
import type { Context } from "../context.js";
import type { MaybePromise } from "../maybe-promise.js";
import { Pace, ProgressView } from "./progress.type.js";

interface ProgressArgs {
  readonly campaign?: string | null;
  readonly after?: string | null;
  readonly pace: Pace;
}

@Resolver(() => ProgressView)
export class ProgressResolver {
  @Query(() => ProgressView, {
    description: "The newest figures of a campaign. Everybody who may read the campaign may ask.",
  })
  progress(
    @Arg("campaign", () => String, CAMPAIGN_ARG) campaign: string | null | undefined,
    @Ctx() { services, viewer }: Context,
  ): MaybePromise<ProgressView> {
    return services.live.progress(viewer, campaign ?? null);
  }

  @Subscription(() => ProgressView, {
    name: "progress",
    description:
      "The figures of a campaign as they change: the whole state first, then newer versions, each whole. It never goes back; what a slow reader skips is in the next one. Select only fields marked @live. Everybody who may read the campaign may ask.",
    subscribe: ({ args, context }: SubscribeResolverData<unknown, ProgressArgs, Context>) =>
      context.services.live.follow(context.viewer, {
        campaign: args.campaign ?? null,
        after: args.after ?? null,
        pace: args.pace,
      }),
  })
  follow(
    @Root() version: ProgressView,
    @Arg("campaign", () => String, {
      nullable: true,
      description:
        "The slug of the campaign; left out, the current one, also when the next edition takes its place.",
    })
    _campaign: string | null | undefined,
    @Arg("after", () => String, {
      nullable: true,
      description:
        "The version you have, after a lost connection: if it is still the newest, nothing is sent until it changes. Left out, the newest is sent at once.",
    })
    _after: string | null | undefined,
    @Arg("pace", () => Pace, {
      defaultValue: Pace.BOARD,
      description: "How often to be sent a version at most.",
    })
    _pace: Pace,
  ): ProgressView {
    return version;
  }
}
