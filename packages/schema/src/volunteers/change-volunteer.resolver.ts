import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";

import type { Context } from "../context.js";
import type { MaybePromise } from "../maybe-promise.js";
import { ChangeVolunteerInput } from "./change-volunteer.input.js";
import { ChangeVolunteerResult, VolunteerChangeView } from "./change-volunteer.type.js";
import { VolunteerCardView } from "./volunteer.type.js";

@Resolver(() => VolunteerCardView)
export class ChangeVolunteerResolver {
  @Mutation(() => ChangeVolunteerResult, {
    description:
      "Changes details of a card, with a reason: names, year of birth, contacts, organizations. Whoever then seems to be known twice waits among `duplicateCandidates`. Needs RECORD_PARTICIPATION.",
  })
  changeVolunteer(
    @Arg("input", () => ChangeVolunteerInput, { description: "Whose card, what is different, and why." })
    input: ChangeVolunteerInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<ChangeVolunteerResult> {
    return services.volunteers.change(viewer, input);
  }

  @FieldResolver(() => [VolunteerChangeView], {
    description: "The last 20 changes of details, the latest first; empty for most people.",
  })
  changes(
    @Root() card: VolunteerCardView,
    @Ctx() { services }: Context,
  ): MaybePromise<readonly VolunteerChangeView[]> {
    return services.volunteers.changesOf(card.volunteer.id);
  }
}
