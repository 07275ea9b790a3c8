import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";

import { CAMPAIGN_ARG } from "../campaign-arg.js";
import { type Connection, Page } from "../connection.js";
import type { Context } from "../context.js";
import type { MaybePromise } from "../maybe-promise.js";
import { ModerationDecisionConnection, ModerationDecisionView } from "./moderation-decision.type.js";
import { ThankYouView } from "./thank-you.type.js";

@Resolver(() => ModerationDecisionView)
export class ModerationDecisionResolver {
  @Query(() => ModerationDecisionConnection, {
    description: "Decisions about a campaign's thank-yous, the newest first. Needs MODERATE_THANKS.",
  })
  moderationDecisions(
    @Arg("campaign", () => String, CAMPAIGN_ARG) campaign: string | null | undefined,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): Promise<Connection<ModerationDecisionView>> {
    return services.thanks.decisions(viewer, campaign ?? null, page);
  }

  @FieldResolver(() => ThankYouView, { description: "The thank-you that it is about, as it stands now." })
  thankYou(
    @Root() decision: ModerationDecisionView,
    @Ctx() { services }: Context,
  ): MaybePromise<ThankYouView> {
    return services.thanks.byId(decision.thankYouId);
  }
}
