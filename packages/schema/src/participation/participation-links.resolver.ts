import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import type { Context } from "../context.js";
import { EventView } from "../events/event.type.js";
import type { MaybePromise } from "../maybe-promise.js";
import { OrganizationView } from "../organizations/organization.type.js";
import { ChallengeView } from "../projects/project.type.js";
import { VolunteerCardView, VolunteerView } from "../volunteers/volunteer.type.js";
import { AttendanceView } from "./attendance.type.js";
import { ImpactEntryView } from "./claim.type.js";
import { RegistrationView } from "./registration.type.js";

/** What an attendance points to. */
@Resolver(() => AttendanceView)
export class AttendanceLinksResolver {
  @FieldResolver(() => EventView, { description: "The event that the person came to." })
  event(@Root() attendance: AttendanceView, @Ctx() { services }: Context): MaybePromise<EventView> {
    return services.events.byId(attendance.eventId);
  }

  @FieldResolver(() => VolunteerView, { description: "The person, as anybody may see them." })
  volunteer(@Root() attendance: AttendanceView, @Ctx() { services }: Context): MaybePromise<VolunteerView> {
    return services.volunteers.byId(attendance.volunteerId);
  }

  @FieldResolver(() => VolunteerCardView, {
    description: "The person's card, so that the desk can greet them by name. Needs RECORD_PARTICIPATION.",
  })
  card(
    @Root() attendance: AttendanceView,
    @Ctx() { services, viewer }: Context,
  ): MaybePromise<VolunteerCardView> {
    return services.volunteers.cardOf(viewer, attendance.volunteerId);
  }

  @FieldResolver(() => OrganizationView, {
    nullable: true,
    description: "The organization that brought the person this time; null for somebody who came alone.",
  })
  organization(
    @Root() attendance: AttendanceView,
    @Ctx() { services }: Context,
  ): MaybePromise<OrganizationView | null> {
    return attendance.organizationId === null ? null : services.organizations.byId(attendance.organizationId);
  }
}

/** What a result points to. */
@Resolver(() => ImpactEntryView)
export class ImpactEntryLinksResolver {
  @FieldResolver(() => ChallengeView, { description: "The challenge that it counts for." })
  challenge(@Root() impact: ImpactEntryView, @Ctx() { services }: Context): MaybePromise<ChallengeView> {
    return services.projects.challengeById(impact.challengeId);
  }

  @FieldResolver(() => EventView, { description: "The event that brought it." })
  event(@Root() impact: ImpactEntryView, @Ctx() { services }: Context): MaybePromise<EventView> {
    return services.events.byId(impact.eventId);
  }

  @FieldResolver(() => OrganizationView, {
    nullable: true,
    description: "The organization that said it; null for the front office itself.",
  })
  organization(
    @Root() impact: ImpactEntryView,
    @Ctx() { services }: Context,
  ): MaybePromise<OrganizationView | null> {
    return impact.organizationId === null ? null : services.organizations.byId(impact.organizationId);
  }
}

/** What a registration points to. */
@Resolver(() => RegistrationView)
export class RegistrationLinksResolver {
  @FieldResolver(() => EventView, { description: "The event that the person wants to come to." })
  event(@Root() registration: RegistrationView, @Ctx() { services }: Context): MaybePromise<EventView> {
    return services.events.byId(registration.eventId);
  }

  @FieldResolver(() => VolunteerView, { description: "The person who wants to come." })
  volunteer(
    @Root() registration: RegistrationView,
    @Ctx() { services }: Context,
  ): MaybePromise<VolunteerView> {
    return services.volunteers.byId(registration.volunteerId);
  }

  @FieldResolver(() => VolunteerCardView, {
    description: "The person's card, so that the front office knows who comes. Needs RECORD_PARTICIPATION.",
  })
  card(
    @Root() registration: RegistrationView,
    @Ctx() { services, viewer }: Context,
  ): MaybePromise<VolunteerCardView> {
    return services.volunteers.cardOf(viewer, registration.volunteerId);
  }

  @FieldResolver(() => Boolean, {
    description:
      "True while the person is under the campaign's consent age and no guardian's consent holds: the desk refuses them until one does. False for a registration that is over.",
  })
  needsConsent(@Root() registration: RegistrationView, @Ctx() { services }: Context): MaybePromise<boolean> {
    return services.participation.needsConsent(registration.id);
  }
}
