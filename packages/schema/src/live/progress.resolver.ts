import { Arg, Ctx, Int, Query, Resolver, Root, type SubscribeResolverData, Subscription } from "type-graphql";

import { CAMPAIGN_ARG } from "../campaign-arg.js";
import type { Context } from "../context.js";
import type { MaybePromise } from "../maybe-promise.js";
import { Topic } from "../topic-directive.js";
import { noteVersion } from "./note-version.js";
import { Pace, ProgressView } from "./progress.type.js";

interface ProgressArgs {
  readonly campaign?: string | null;
  readonly after?: string | null;
  readonly pace: Pace;
}

@Resolver(() => ProgressView)
export class ProgressResolver {
  @Query(() => ProgressView, {
    description:
      "The newest figures of a campaign; with `after` and `wait`, as soon as there are newer ones. Everybody who may read the campaign may ask.",
  })
  progress(
    @Arg("campaign", () => String, CAMPAIGN_ARG) campaign: string | null | undefined,
    @Arg("after", () => String, {
      nullable: true,
      description: "The version you have. While it is the newest, the answer waits as long as `wait` says.",
    })
    after: string | null | undefined,
    @Arg("wait", () => Int, {
      nullable: true,
      description:
        "How many seconds to wait at most for a newer version than `after`, from 0 to 20; then the newest is answered, also when it is the one you have. Left out, or without `after`, nothing is waited for. Outside the range it is refused with BAD_INPUT.",
    })
    wait: number | null | undefined,
    @Ctx() context: Context,
  ): MaybePromise<ProgressView> {
    const { services, viewer, whenGone } = context;
    if (after === null || after === undefined || wait === null || wait === undefined)
      return noteVersion(context, services.live.progress(viewer, campaign ?? null));
    const asked = { campaign: campaign ?? null, after, waitSeconds: wait, whenGone };
    return noteVersion(context, services.live.nextProgress(viewer, asked));
  }

  @Topic("PUBLIC", "COORDINATOR")
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
