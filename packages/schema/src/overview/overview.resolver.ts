import { Arg, Ctx, Query, Resolver } from "type-graphql";

import { CAMPAIGN_ARG } from "../campaign-arg.js";
import type { Context } from "../context.js";
import { Overview } from "./overview.type.js";

@Resolver(() => Overview)
export class OverviewResolver {
  @Query(() => Overview, {
    description: "How a campaign's events stand and what waits for a coordinator. Needs MANAGE_EVENTS.",
  })
  overview(
    @Arg("campaign", () => String, CAMPAIGN_ARG) campaign: string | null | undefined,
    @Ctx() { services, viewer }: Context,
  ): Promise<Overview> {
    return services.overview.read(viewer, campaign ?? null);
  }
}
