import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { CAMPAIGN_ARG } from "../campaign-arg.js";
import { type Connection, Page } from "../connection.js";
import type { Context } from "../context.js";
import { EventView } from "../events/event.type.js";
import type { MaybePromise } from "../maybe-promise.js";
import { EventReportConnection, EventReportView } from "../participation/event-report.type.js";
import { OrganizationView } from "./organization.type.js";
import { MatchedLineView, OwnPersonConnection, type OwnPersonView } from "./own-person.type.js";

/** What an organization reads of its own people and reports. */
@Resolver(() => OrganizationView)
export class OwnPeopleResolver {
  @FieldResolver(() => OwnPersonConnection, {
    description:
      "People who belong to it, by name. Coordinators and the organization's own accounts and keys may ask. Needs RECORD_PARTICIPATION or READ_OWN.",
  })
  people(
    @Root() organization: OrganizationView,
    @Arg("search", () => String, {
      nullable: true,
      description: "A badge code or the beginning of a family or given name; left out, all.",
    })
    search: string | null | undefined,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): Promise<Connection<OwnPersonView>> {
    return services.organizations.peopleOf(viewer, organization.id, search ?? null, page);
  }

  @FieldResolver(() => [MatchedLineView], {
    description:
      "For each line of a pasted list who of its people may be meant, by badge code or by both names in any order. Coordinators and the organization's own accounts and keys may ask. Needs RECORD_PARTICIPATION or READ_OWN.",
  })
  matchPeople(
    @Root() organization: OrganizationView,
    @Arg("lines", () => [String], {
      description: "The lines, 1 to 500 of them; more are refused with BATCH_TOO_LARGE.",
    })
    lines: readonly string[],
    @Ctx() { services, viewer }: Context,
  ): Promise<readonly MatchedLineView[]> {
    return services.organizations.matchPeople(viewer, organization.id, lines);
  }

  @FieldResolver(() => EventReportConnection, {
    description:
      "The reports that it has handed in about events of a campaign, the newest first. Coordinators and the organization's own accounts and keys may ask. Needs RECORD_PARTICIPATION or READ_OWN.",
  })
  reports(
    @Root() organization: OrganizationView,
    @Arg("campaign", () => String, CAMPAIGN_ARG) campaign: string | null | undefined,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): Promise<Connection<EventReportView>> {
    return services.participation.reportsOf(viewer, organization.id, campaign ?? null, page);
  }
}

/** What a report points to. */
@Resolver(() => EventReportView)
export class EventReportLinksResolver {
  @FieldResolver(() => EventView, { description: "The event that the report is about." })
  event(@Root() report: EventReportView, @Ctx() { services }: Context): MaybePromise<EventView> {
    return services.events.byId(report.eventId);
  }
}
