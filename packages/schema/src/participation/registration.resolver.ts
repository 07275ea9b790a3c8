import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";

import { type Connection, Page } from "../connection.js";
import type { Context } from "../context.js";
import {
  ChangeRegistrationInput,
  ChangeRegistrationResult,
  RegisterVolunteerInput,
  RegisterVolunteerResult,
  RegistrationConnection,
  RegistrationView,
} from "./registration.type.js";

@Resolver(() => RegistrationView)
export class RegistrationResolver {
  @Query(() => RegistrationConnection, {
    description:
      "Who has registered for an event, in every state, the newest first. Needs RECORD_PARTICIPATION.",
  })
  registrations(
    @Arg("event", () => ID, { description: "The id of the event, as a list of events has it." })
    event: string,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): Promise<Connection<RegistrationView>> {
    return services.participation.registrationsAt(viewer, event, page);
  }

  @Mutation(() => RegisterVolunteerResult, {
    description:
      "Registers a volunteer for an event or one of its shifts: CONFIRMED, or WAITLISTED when either is full. Needs RECORD_PARTICIPATION.",
  })
  registerVolunteer(
    @Arg("input", () => RegisterVolunteerInput, { description: "The volunteer and the event." })
    input: RegisterVolunteerInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<RegisterVolunteerResult> {
    return services.participation.register(viewer, input);
  }

  @Mutation(() => ChangeRegistrationResult, {
    description: "Changes the state of a registration. Needs RECORD_PARTICIPATION.",
  })
  changeRegistration(
    @Arg("input", () => ChangeRegistrationInput, { description: "The registration and its new state." })
    input: ChangeRegistrationInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<ChangeRegistrationResult> {
    return services.participation.changeRegistration(viewer, input);
  }
}
