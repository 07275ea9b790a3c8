import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { CAMPAIGN_ARG } from "../campaign-arg.js";
import { type Connection, Page } from "../connection.js";
import type { Context } from "../context.js";
import type { MaybePromise } from "../maybe-promise.js";
import { OrganizationView } from "../organizations/organization.type.js";
import {
  ClaimState,
  HeadcountReportConnection,
  HeadcountReportView,
  ImpactEntryConnection,
  type ImpactEntryView,
} from "./claim.type.js";

/** Lists of what was said about events. */
@Resolver(() => HeadcountReportView)
export class ClaimListResolver {
  @Query(() => ImpactEntryConnection, {
    description:
      "Results that were recorded, the newest first, those that do not count included; an organization is told of its own alone, for which READ_OWN is enough. Needs RECORD_PARTICIPATION.",
  })
  impactEntries(
    @Arg("campaign", () => String, CAMPAIGN_ARG) campaign: string | null | undefined,
    @Arg("event", () => ID, {
      nullable: true,
      description: "Only those of this event, which belongs to the campaign; left out, of all events.",
    })
    event: string | null | undefined,
    @Arg("state", () => ClaimState, {
      nullable: true,
      description:
        "Only those that stand here, such as CLAIMED for what waits for a decision; left out, all.",
    })
    state: ClaimState | null | undefined,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): Promise<Connection<ImpactEntryView>> {
    const query = { campaign: campaign ?? null, event: event ?? null, state: state ?? null };
    return services.participation.impactEntries(viewer, query, page);
  }

  @Query(() => HeadcountReportConnection, {
    description:
      "Head-counts that were reported for an event, the newest first, replaced ones included. Needs RECORD_PARTICIPATION.",
  })
  headcountReports(
    @Arg("event", () => ID, { description: "The id of the event, as a list of events has it." })
    event: string,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): Promise<Connection<HeadcountReportView>> {
    return services.participation.headcountReports(viewer, event, page);
  }

  @FieldResolver(() => OrganizationView, {
    nullable: true,
    description: "The organization that reported it; null for the front office itself.",
  })
  organization(
    @Root() report: HeadcountReportView,
    @Ctx() { services }: Context,
  ): MaybePromise<OrganizationView | null> {
    return report.organizationId === null ? null : services.organizations.byId(report.organizationId);
  }
}
