import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { type Connection, Page } from "../connection.js";
import type { Context } from "../context.js";
import { VolunteerCardView } from "../volunteers/volunteer.type.js";
import { AttendanceConnection, type AttendanceView } from "./attendance.type.js";
import { RegistrationConnection, type RegistrationView } from "./registration.type.js";

/** Where somebody was and where they mean to come, on their card. */
@Resolver(() => VolunteerCardView)
export class VolunteerVisitsResolver {
  @FieldResolver(() => AttendanceConnection, {
    description: "The person's attendances that stand, the latest first. Needs RECORD_PARTICIPATION.",
  })
  visits(
    @Root() card: VolunteerCardView,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): Promise<Connection<AttendanceView>> {
    return services.participation.visitsOf(viewer, card.volunteer.id, page);
  }

  @FieldResolver(() => RegistrationConnection, {
    description: "The person's registrations in every state, the latest first. Needs RECORD_PARTICIPATION.",
  })
  registrations(
    @Root() card: VolunteerCardView,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): Promise<Connection<RegistrationView>> {
    return services.participation.registrationsOf(viewer, card.volunteer.id, page);
  }
}
