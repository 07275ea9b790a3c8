import { Arg, Ctx, Mutation, Resolver } from "type-graphql";

import type { Context } from "../context.js";
import {
  ChangeRegistrationInput,
  ChangeRegistrationResult,
  RegisterVolunteerInput,
  RegisterVolunteerResult,
  RegistrationView,
} from "./registration.type.js";

@Resolver(() => RegistrationView)
export class RegistrationResolver {
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
