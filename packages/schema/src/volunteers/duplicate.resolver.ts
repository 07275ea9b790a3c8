import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";

import { type Connection, Page } from "../connection.js";
import type { Context } from "../context.js";
import type { MaybePromise } from "../maybe-promise.js";
import { DecideDuplicateInput } from "./duplicate.input.js";
import {
  DecideDuplicateResult,
  DuplicateCandidateConnection,
  DuplicateCandidateView,
  DuplicateState,
} from "./duplicate.type.js";
import { VolunteerCardView } from "./volunteer.type.js";

@Resolver(() => DuplicateCandidateView)
export class DuplicateResolver {
  @Query(() => DuplicateCandidateConnection, {
    description: "Pairs of volunteers' cards that may be one person's. Needs RECORD_PARTICIPATION.",
  })
  duplicateCandidates(
    @Arg("state", () => DuplicateState, {
      defaultValue: "OPEN",
      description:
        "Which of them: those that wait, the longest first, or those that were decided, the latest first.",
    })
    state: DuplicateState,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): Promise<Connection<DuplicateCandidateView>> {
    return services.duplicates.list(viewer, state, page);
  }

  @Mutation(() => DecideDuplicateResult, {
    description:
      "Says whether two cards are one person's, or takes that back. Cards of one person are made one and count once. Needs RECORD_PARTICIPATION.",
  })
  decideDuplicate(
    @Arg("input", () => DecideDuplicateInput, { description: "The pair, and what was decided." })
    input: DecideDuplicateInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<DecideDuplicateResult> {
    return services.duplicates.decide(viewer, input);
  }

  @FieldResolver(() => VolunteerCardView, {
    description: "The older card; once it was made part of another one, that one.",
  })
  first(
    @Root() { firstId }: DuplicateCandidateView,
    @Ctx() { services, viewer }: Context,
  ): MaybePromise<VolunteerCardView> {
    return services.volunteers.cardOf(viewer, firstId);
  }

  @FieldResolver(() => VolunteerCardView, {
    description: "The younger card; once it was made part of another one, that one.",
  })
  second(
    @Root() { secondId }: DuplicateCandidateView,
    @Ctx() { services, viewer }: Context,
  ): MaybePromise<VolunteerCardView> {
    return services.volunteers.cardOf(viewer, secondId);
  }
}
