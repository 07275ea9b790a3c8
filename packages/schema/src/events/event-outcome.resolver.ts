import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";

import type { Context } from "../context.js";
import type { MaybePromise } from "../maybe-promise.js";
import { ChallengeView } from "../projects/project.type.js";
import { EventImpactView } from "./event-outcome.type.js";
import { EventView } from "./event.type.js";

/** What was said about how an event went. */
@Resolver(() => EventView)
export class EventOutcomeResolver {
  @FieldResolver(() => Int, {
    description:
      "How many people organizations have reported without names at least, 0 or more: the latest report of each organization. Never added to `present`. Everybody who may read the event may read it.",
  })
  async headcount(@Root() event: EventView, @Ctx() { services }: Context): Promise<number> {
    return (await services.events.headcountOf(event.id)).count;
  }

  @FieldResolver(() => Int, {
    description:
      "How many people organizations have reported without names at most, 0 or more: `headcount` itself where nobody gave a range. Everybody who may read the event may read it.",
  })
  async headcountAtMost(@Root() event: EventView, @Ctx() { services }: Context): Promise<number> {
    return (await services.events.headcountOf(event.id)).countAtMost;
  }

  @FieldResolver(() => [EventImpactView], {
    description:
      "What it has brought, one entry for each challenge that has an amount checked or still to be checked, in the campaign's own order of them; often none.",
  })
  impact(@Root() event: EventView, @Ctx() { services }: Context): MaybePromise<readonly EventImpactView[]> {
    return services.events.impactOf(event.id);
  }
}

/** What an event's result points to. */
@Resolver(() => EventImpactView)
export class EventImpactLinksResolver {
  @FieldResolver(() => ChallengeView, { description: "The challenge that the amounts belong to." })
  challenge(@Root() impact: EventImpactView, @Ctx() { services }: Context): MaybePromise<ChallengeView> {
    return services.projects.challengeById(impact.challengeId);
  }
}
