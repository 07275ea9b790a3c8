import { Arg, Ctx, Mutation, Resolver } from "type-graphql";

import type { Context } from "../context.js";
import { RecordConsentInput, WithdrawConsentInput } from "./consent.input.js";
import { ConsentView } from "./consent.type.js";
import { RecordConsentResult, WithdrawConsentResult } from "./volunteer-result.type.js";

@Resolver(() => ConsentView)
export class ConsentResolver {
  @Mutation(() => RecordConsentResult, {
    description:
      "Keeps a consent on a card, such as a guardian's for a child who was refused. A consent that is there already is not kept twice. Needs RECORD_PARTICIPATION.",
  })
  recordConsent(
    @Arg("input", () => RecordConsentInput, { description: "Whose consent, to what, and who gave it." })
    input: RecordConsentInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<RecordConsentResult> {
    return services.volunteers.recordConsent(viewer, input);
  }

  @Mutation(() => WithdrawConsentResult, {
    description:
      "Ends all that somebody had agreed to for one purpose, with a reason. From then on nobody is shown by name who no longer agrees to it, and a minor whose guardian does not is refused at the desk. Needs RECORD_PARTICIPATION.",
  })
  withdrawConsent(
    @Arg("input", () => WithdrawConsentInput, { description: "Whose consent ends, to what, and why." })
    input: WithdrawConsentInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<WithdrawConsentResult> {
    return services.volunteers.withdrawConsent(viewer, input);
  }
}
