import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";

import { CAMPAIGN_ARG } from "../campaign-arg.js";
import { type Connection, Page } from "../connection.js";
import type { Context } from "../context.js";
import { EventView } from "../events/event.type.js";
import type { MaybePromise } from "../maybe-promise.js";
import {
  ModerateThankYouInput,
  ModerateThankYousInput,
  SendThankYouInput,
  TakeDownInput,
  ThankYouFilter,
} from "./thank-you.input.js";
import {
  ModerateThankYouResult,
  ModerateThankYousResult,
  SendThankYouResult,
  TakeDownResult,
} from "./thank-you-result.type.js";
import { ThankYouFlagView } from "./thank-you-flag.type.js";
import { ThankYouConnection, ThankYouView } from "./thank-you.type.js";
import { ThanksQueue } from "./thanks-queue.type.js";

@Resolver(() => ThankYouView)
export class ThankYouResolver {
  @Query(() => ThankYouConnection, {
    description:
      "Thank-yous of a campaign, the newest first. Everybody reads the approved ones; MODERATE_THANKS reads all of them.",
  })
  thankYous(
    @Arg("campaign", () => String, CAMPAIGN_ARG) campaign: string | null | undefined,
    @Arg("filter", () => ThankYouFilter, {
      nullable: true,
      description: "Which of them to list; left out, all you may read.",
    })
    filter: ThankYouFilter | null | undefined,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): MaybePromise<Connection<ThankYouView>> {
    return services.thanks.list(viewer, { campaign: campaign ?? null, filter: filter ?? null }, page);
  }

  @Mutation(() => SendThankYouResult, {
    description:
      "Sends thanks to volunteers. Everybody may, 5 times a minute from one address, or 60 times for an event whose poster they hold; a coordinator reads it before it is shown.",
  })
  sendThankYou(
    @Arg("input", () => SendThankYouInput, { description: "The words of thanks." }) input: SendThankYouInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<SendThankYouResult> {
    return services.thanks.send(viewer, input);
  }

  @Mutation(() => ModerateThankYouResult, {
    description: "Decides about a thank-you. Needs MODERATE_THANKS.",
  })
  moderateThankYou(
    @Arg("input", () => ModerateThankYouInput, { description: "The thank-you and the decision." })
    input: ModerateThankYouInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<ModerateThankYouResult> {
    return services.thanks.moderate(viewer, input);
  }

  @Mutation(() => ModerateThankYousResult, {
    description:
      "Decides the same about up to 100 thank-yous of a campaign; one that is refused stops no other. Needs MODERATE_THANKS.",
  })
  moderateThankYous(
    @Arg("input", () => ModerateThankYousInput, { description: "The thank-yous and the decision." })
    input: ModerateThankYousInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<ModerateThankYousResult> {
    return services.thanks.moderateAll(viewer, input);
  }

  @Mutation(() => TakeDownResult, {
    description:
      "Takes a published thank-you down everywhere at once, on every screen and page. Needs MODERATE_THANKS.",
  })
  takeDown(
    @Arg("input", () => TakeDownInput, { description: "The thank-you to take down and why." })
    input: TakeDownInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<TakeDownResult> {
    return services.thanks.takeDown(viewer, input);
  }

  @Query(() => ThanksQueue, {
    description: "How many thank-yous of a campaign wait for a decision. Needs MODERATE_THANKS.",
  })
  thanksQueue(
    @Arg("campaign", () => String, CAMPAIGN_ARG) campaign: string | null | undefined,
    @Ctx() { services, viewer }: Context,
  ): Promise<ThanksQueue> {
    return services.thanks.queue(viewer, campaign ?? null);
  }

  @FieldResolver(() => [ThankYouFlagView], {
    nullable: true,
    description:
      "What looks like something to take out before it is published. Needs MODERATE_THANKS; null for everybody else.",
  })
  flags(
    @Root() thankYou: ThankYouView,
    @Ctx() { services, viewer }: Context,
  ): MaybePromise<readonly ThankYouFlagView[] | null> {
    return services.thanks.flagsOf(viewer, thankYou.id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The words as they came in, before anybody shortened them. Needs MODERATE_THANKS; null for everybody else.",
  })
  originalText(
    @Root() thankYou: ThankYouView,
    @Ctx() { services, viewer }: Context,
  ): MaybePromise<string | null> {
    return services.thanks.originalTextOf(viewer, thankYou.id);
  }
}

@Resolver(() => EventView)
export class EventThanksResolver {
  @FieldResolver(() => ThankYouConnection, {
    description: "Thank-yous for this event, the newest first, as you may read them.",
  })
  thankYous(
    @Root() event: EventView,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): MaybePromise<Connection<ThankYouView>> {
    return services.thanks.ofEvent(viewer, event.id, page);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "What this event's poster of thanks adds to the event's code: 8 letters and digits. Needs MODERATE_THANKS; null for everybody else.",
  })
  posterSignature(
    @Root() event: EventView,
    @Ctx() { services, viewer }: Context,
  ): MaybePromise<string | null> {
    return services.thanks.posterSignatureOf(viewer, event.id);
  }
}
