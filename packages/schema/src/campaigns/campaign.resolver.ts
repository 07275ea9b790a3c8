import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";

import { type Connection, Page } from "../connection.js";
import type { Context } from "../context.js";
import { Live } from "../live-directive.js";
import type { MaybePromise } from "../maybe-promise.js";
import { DateTimeScalar } from "../scalars.js";
import { ChangeCampaignInput, ChangeCampaignPhaseInput, OpenCampaignInput } from "./campaign.input.js";
import {
  ChangeCampaignPhaseResult,
  ChangeCampaignResult,
  OpenCampaignResult,
} from "./campaign-result.type.js";
import { CampaignConnection, CampaignView, CategoryView, DistrictView } from "./campaign.type.js";
import { PublishedFigureView, TargetView } from "./figure.type.js";
import { OfferedCodeBooksView } from "./offered-code-books.type.js";

@Resolver(() => CampaignView)
export class CampaignResolver {
  @Query(() => CampaignView, {
    nullable: true,
    description:
      "The campaign that matters now: the one that is live, else one that is closing, else the next published one, else the last closed one. A demonstration only when there is no real one, a rehearsal never. Null when there is none. Everybody may ask.",
  })
  currentCampaign(@Ctx() { services, viewer }: Context): MaybePromise<CampaignView | null> {
    return services.campaigns.current(viewer);
  }

  @Query(() => CampaignView, {
    nullable: true,
    description:
      "One campaign by its slug; null when there is none or you may not read it. Everybody may ask.",
  })
  campaign(
    @Arg("slug", () => String, { description: "The campaign's short name in addresses." }) slug: string,
    @Ctx() { services, viewer }: Context,
  ): MaybePromise<CampaignView | null> {
    return services.campaigns.bySlug(viewer, slug);
  }

  @Query(() => CampaignConnection, {
    description: "All campaigns that you may read, the latest first. Everybody may ask.",
  })
  campaigns(
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): MaybePromise<Connection<CampaignView>> {
    return services.campaigns.list(viewer, page);
  }

  @Query(() => OfferedCodeBooksView, {
    description:
      "What `openCampaign` takes for categories and districts that are left out. Everybody may ask.",
  })
  offeredCodeBooks(@Ctx() { services }: Context): OfferedCodeBooksView {
    return services.campaigns.offeredCodeBooks();
  }

  @Mutation(() => OpenCampaignResult, { description: "Opens a campaign as a draft. Needs MANAGE_CAMPAIGNS." })
  openCampaign(
    @Arg("input", () => OpenCampaignInput, {
      description: "The campaign to open, with its days and its lists.",
    })
    input: OpenCampaignInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<OpenCampaignResult> {
    return services.campaigns.open(viewer, input);
  }

  @Mutation(() => ChangeCampaignResult, {
    description:
      "Changes names, days, the consent age and lists of a campaign that is not closed. Boards follow at once. Needs MANAGE_CAMPAIGNS.",
  })
  changeCampaign(
    @Arg("input", () => ChangeCampaignInput, { description: "The campaign, and what is different about it." })
    input: ChangeCampaignInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<ChangeCampaignResult> {
    return services.campaigns.change(viewer, input);
  }

  @Mutation(() => ChangeCampaignPhaseResult, {
    description: "Moves a campaign one phase on. Needs MANAGE_CAMPAIGNS.",
  })
  changeCampaignPhase(
    @Arg("input", () => ChangeCampaignPhaseInput, { description: "The campaign and its new phase." })
    input: ChangeCampaignPhaseInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<ChangeCampaignPhaseResult> {
    return services.campaigns.changePhase(viewer, input);
  }

  @FieldResolver(() => DateTimeScalar, {
    description:
      "The campaign's clock: real time, or the demonstration's own. Its rules and pages go by this clock.",
  })
  now(@Root() campaign: CampaignView, @Ctx() { services }: Context): MaybePromise<string> {
    return services.campaigns.nowOf(campaign.id);
  }

  @Live()
  @FieldResolver(() => [CategoryView], {
    description: "The kinds of help that its events are grouped by, in the campaign's own order.",
  })
  categories(
    @Root() campaign: CampaignView,
    @Ctx() { services }: Context,
  ): MaybePromise<readonly CategoryView[]> {
    return services.campaigns.categoriesOf(campaign.id);
  }

  @Live()
  @FieldResolver(() => [DistrictView], { description: "The parts of the city, in the campaign's own order." })
  districts(
    @Root() campaign: CampaignView,
    @Ctx() { services }: Context,
  ): MaybePromise<readonly DistrictView[]> {
    return services.campaigns.districtsOf(campaign.id);
  }

  @Live()
  @FieldResolver(() => [TargetView], {
    description: "What the campaign wants to reach, at most one target for each metric.",
  })
  targets(@Root() campaign: CampaignView, @Ctx() { services }: Context): MaybePromise<readonly TargetView[]> {
    return services.campaigns.targetsOf(campaign.id);
  }

  @Live()
  @FieldResolver(() => [PublishedFigureView], {
    description: "What has been published about the campaign, said by somebody and never measured here.",
  })
  publishedFigures(
    @Root() campaign: CampaignView,
    @Ctx() { services }: Context,
  ): MaybePromise<readonly PublishedFigureView[]> {
    return services.campaigns.publishedFiguresOf(campaign.id);
  }
}
