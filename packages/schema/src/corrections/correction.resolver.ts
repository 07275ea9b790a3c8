import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { CAMPAIGN_ARG } from "../campaign-arg.js";
import { type Connection, Page } from "../connection.js";
import type { Context } from "../context.js";
import { EventView } from "../events/event.type.js";
import type { MaybePromise } from "../maybe-promise.js";
import { CorrectionConnection, CorrectionView } from "./correction.type.js";

@Resolver(() => CorrectionView)
export class CorrectionResolver {
  @Query(() => CorrectionConnection, {
    description:
      "What was corrected of events, visits, head-counts and results, with the reasons, the newest first. Needs RECORD_PARTICIPATION.",
  })
  corrections(
    @Arg("campaign", () => String, CAMPAIGN_ARG) campaign: string | null | undefined,
    @Arg("event", () => ID, {
      nullable: true,
      description: "Only those of this event, which belongs to the campaign; left out, of all events.",
    })
    event: string | null | undefined,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): Promise<Connection<CorrectionView>> {
    return services.corrections.list(viewer, { campaign: campaign ?? null, event: event ?? null }, page);
  }

  @FieldResolver(() => EventView, { description: "The event that it is about, or on which the fact hangs." })
  event(@Root() correction: CorrectionView, @Ctx() { services }: Context): MaybePromise<EventView> {
    return services.events.byId(correction.eventId);
  }
}
