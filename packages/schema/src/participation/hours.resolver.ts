import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";

import { CAMPAIGN_ARG } from "../campaign-arg.js";
import { type Connection, Page } from "../connection.js";
import type { Context } from "../context.js";
import { EventView } from "../events/event.type.js";
import type { MaybePromise } from "../maybe-promise.js";
import { OrganizationView } from "../organizations/organization.type.js";
import { VolunteerCardView } from "../volunteers/volunteer.type.js";
import { ClaimState } from "./claim.type.js";
import { ClaimHoursInput, VerifyHoursInput } from "./hours.input.js";
import { ClaimHoursResult, HoursEntryConnection, HoursEntryView, VerifyHoursResult } from "./hours.type.js";

/** Hours that nobody measured: said, looked through, decided about. */
@Resolver(() => HoursEntryView)
export class HoursResolver {
  @Query(() => HoursEntryConnection, {
    description:
      "Hours that were claimed or assumed, the newest first; those of attendances that do not stand are left out. Needs RECORD_PARTICIPATION.",
  })
  hoursEntries(
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
  ): Promise<Connection<HoursEntryView>> {
    const query = { campaign: campaign ?? null, event: event ?? null, state: state ?? null };
    return services.participation.hoursEntries(viewer, query, page);
  }

  @Mutation(() => ClaimHoursResult, {
    description:
      "Records hours that somebody is said to have given; what was assumed of them gives way. Needs RECORD_PARTICIPATION.",
  })
  claimHours(
    @Arg("input", () => ClaimHoursInput, { description: "The attendance and the hours." })
    input: ClaimHoursInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<ClaimHoursResult> {
    return services.participation.claimHours(viewer, input);
  }

  @Mutation(() => VerifyHoursResult, {
    description: "Decides about hours that were claimed or assumed. Needs RECORD_PARTICIPATION.",
  })
  verifyHours(
    @Arg("input", () => VerifyHoursInput, { description: "The entries and the decision." })
    input: VerifyHoursInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<VerifyHoursResult> {
    return services.participation.verifyHours(viewer, input);
  }

  @FieldResolver(() => EventView, { description: "The event at which they were given." })
  event(@Root() entry: HoursEntryView, @Ctx() { services }: Context): MaybePromise<EventView> {
    return services.events.byId(entry.eventId);
  }

  @FieldResolver(() => VolunteerCardView, {
    description: "The card of the person who gave them. Needs RECORD_PARTICIPATION.",
  })
  card(@Root() entry: HoursEntryView, @Ctx() { services, viewer }: Context): MaybePromise<VolunteerCardView> {
    return services.volunteers.cardOf(viewer, entry.volunteerId);
  }

  @FieldResolver(() => OrganizationView, {
    nullable: true,
    description: "The organization that brought the person this time; null for somebody who came alone.",
  })
  organization(
    @Root() entry: HoursEntryView,
    @Ctx() { services }: Context,
  ): MaybePromise<OrganizationView | null> {
    return entry.organizationId === null ? null : services.organizations.byId(entry.organizationId);
  }
}
