import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { CAMPAIGN_ARG } from "../campaign-arg.js";
import { CampaignView, CategoryView, DistrictView } from "../campaigns/campaign.type.js";
import type { Context } from "../context.js";
import { Live } from "../live-directive.js";
import type { MaybePromise } from "../maybe-promise.js";
import { OrganizationView } from "../organizations/organization.type.js";
import { ChallengeView } from "../projects/project.type.js";
import {
  CategoryProgressView,
  ChallengeProgressView,
  DistrictProgressView,
  OrganizationProgressView,
} from "./progress-part.type.js";
import { noteVersion } from "./note-version.js";
import { ProgressView } from "./progress.type.js";

/** A version holds ids; the names come from what the server keeps in memory. */
@Resolver(() => ProgressView)
export class ProgressLinksResolver {
  @Live()
  @FieldResolver(() => CampaignView, { description: "The campaign that the figures belong to." })
  campaign(@Root() progress: ProgressView, @Ctx() { services }: Context): MaybePromise<CampaignView> {
    return services.campaigns.byId(progress.campaignId);
  }
}

@Resolver(() => CategoryProgressView)
export class CategoryProgressLinksResolver {
  @Live()
  @FieldResolver(() => CategoryView, { description: "The category that the figures belong to." })
  category(@Root() progress: CategoryProgressView, @Ctx() { services }: Context): MaybePromise<CategoryView> {
    return services.campaigns.categoryById(progress.categoryId);
  }
}

@Resolver(() => DistrictProgressView)
export class DistrictProgressLinksResolver {
  @Live()
  @FieldResolver(() => DistrictView, { description: "The district that the figures belong to." })
  district(@Root() progress: DistrictProgressView, @Ctx() { services }: Context): MaybePromise<DistrictView> {
    return services.campaigns.districtById(progress.districtId);
  }
}

@Resolver(() => ChallengeProgressView)
export class ChallengeProgressLinksResolver {
  @Live()
  @FieldResolver(() => ChallengeView, { description: "The challenge that the figures belong to." })
  challenge(
    @Root() progress: ChallengeProgressView,
    @Ctx() { services }: Context,
  ): MaybePromise<ChallengeView> {
    return services.projects.challengeById(progress.challengeId);
  }
}

@Resolver(() => OrganizationProgressView)
export class OrganizationProgressLinksResolver {
  @Live()
  @FieldResolver(() => OrganizationView, { description: "The organization that the figures belong to." })
  organization(
    @Root() progress: OrganizationProgressView,
    @Ctx() { services }: Context,
  ): MaybePromise<OrganizationView> {
    return services.organizations.byId(progress.organizationId);
  }
}

@Resolver(() => CampaignView)
export class CampaignProgressResolver {
  @FieldResolver(() => ProgressView, { description: "The campaign's newest figures." })
  progress(@Root() campaign: CampaignView, @Ctx() context: Context): MaybePromise<ProgressView> {
    return noteVersion(context, context.services.live.progressOf(campaign.id));
  }
}

@Resolver(() => ChallengeView)
export class ChallengeOwnProgressResolver {
  @FieldResolver(() => ChallengeProgressView, { description: "How far the challenge has come." })
  progress(
    @Root() challenge: ChallengeView,
    @Ctx() { services }: Context,
  ): MaybePromise<ChallengeProgressView> {
    return services.live.challengeProgressOf(challenge.id);
  }
}

@Resolver(() => OrganizationView)
export class OrganizationOwnProgressResolver {
  @FieldResolver(() => OrganizationProgressView, {
    nullable: true,
    description: "What the organization has brought to a campaign; null when it has brought nothing.",
  })
  progress(
    @Root() organization: OrganizationView,
    @Arg("campaign", () => String, CAMPAIGN_ARG) campaign: string | null | undefined,
    @Ctx() { services, viewer }: Context,
  ): MaybePromise<OrganizationProgressView | null> {
    return services.live.organizationProgress(viewer, organization.id, campaign ?? null);
  }
}
