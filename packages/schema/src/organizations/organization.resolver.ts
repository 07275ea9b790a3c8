import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";

import { DistrictView } from "../campaigns/campaign.type.js";
import { type Connection, Page } from "../connection.js";
import type { Context } from "../context.js";
import type { MaybePromise } from "../maybe-promise.js";
import { AddOrganizationInput, OrganizationFilter, OrganizationOrder } from "./organization.input.js";
import { AddOrganizationResult } from "./organization-result.type.js";
import { OrganizationConnection, OrganizationView } from "./organization.type.js";

@Resolver(() => OrganizationView)
export class OrganizationResolver {
  @Query(() => OrganizationView, {
    nullable: true,
    description: "One organization by its id; null when there is none. Everybody may ask.",
  })
  organization(
    @Arg("id", () => ID, { description: "The id of the organization, as a list of organizations has it." })
    id: string,
    @Ctx() { services, viewer }: Context,
  ): MaybePromise<OrganizationView | null> {
    return services.organizations.find(viewer, id);
  }

  @Query(() => OrganizationConnection, {
    description: "Organizations by name, or as they were added. Everybody may ask.",
  })
  organizations(
    @Arg("campaign", () => String, {
      nullable: true,
      description:
        "The slug of a campaign, for only the organizations that hold its events or bring people to them; left out, all of them.",
    })
    campaign: string | null | undefined,
    @Arg("filter", () => OrganizationFilter, {
      nullable: true,
      description: "Which of them to list; left out, all.",
    })
    filter: OrganizationFilter | null | undefined,
    @Arg("orderBy", () => OrganizationOrder, {
      defaultValue: "NAME",
      description: "The order of the list.",
    })
    orderBy: OrganizationOrder,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): MaybePromise<Connection<OrganizationView>> {
    return services.organizations.list(
      viewer,
      { campaign: campaign ?? null, filter: filter ?? null, orderBy },
      page,
    );
  }

  @Mutation(() => AddOrganizationResult, { description: "Adds an organization. Needs MANAGE_CAMPAIGNS." })
  addOrganization(
    @Arg("input", () => AddOrganizationInput, { description: "The organization to add." })
    input: AddOrganizationInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<AddOrganizationResult> {
    return services.organizations.add(viewer, input);
  }

  @FieldResolver(() => DistrictView, {
    nullable: true,
    description: "The district it has its seat in; null when nobody has said.",
  })
  district(
    @Root() organization: OrganizationView,
    @Ctx() { services }: Context,
  ): MaybePromise<DistrictView | null> {
    return organization.districtId === null ? null : services.campaigns.districtById(organization.districtId);
  }
}
