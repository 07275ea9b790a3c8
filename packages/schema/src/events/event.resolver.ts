import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";

import { CAMPAIGN_ARG } from "../campaign-arg.js";
import { type Connection, Page } from "../connection.js";
import type { Context } from "../context.js";
import type { MaybePromise } from "../maybe-promise.js";
import { EventFilter, EventOrder } from "./event-filter.input.js";
import { EventResult } from "./event-result.type.js";
import {
  CancelEventInput,
  ConfirmEventHeldInput,
  PostponeEventInput,
  ReopenEventInput,
} from "./event-step.input.js";
import { ChangeEventInput, CreateEventInput } from "./event.input.js";
import { EventConnection, EventView } from "./event.type.js";

@Resolver(() => EventView)
export class EventResolver {
  @Query(() => EventView, {
    nullable: true,
    description: "One event by its id; null when there is none or you may not read it. Everybody may ask.",
  })
  event(
    @Arg("id", () => ID, { description: "The id of the event, as a list of events has it." }) id: string,
    @Ctx() { services, viewer }: Context,
  ): MaybePromise<EventView | null> {
    return services.events.find(viewer, id);
  }

  @Query(() => EventConnection, { description: "Events of a campaign that you may read. Everybody may ask." })
  events(
    @Arg("campaign", () => String, CAMPAIGN_ARG) campaign: string | null | undefined,
    @Arg("filter", () => EventFilter, {
      nullable: true,
      description: "Which of them to list; left out, all.",
    })
    filter: EventFilter | null | undefined,
    @Arg("orderBy", () => EventOrder, {
      nullable: true,
      description: "The order of the list; left out, the earliest first.",
    })
    orderBy: EventOrder | null | undefined,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): MaybePromise<Connection<EventView>> {
    const query = {
      campaign: campaign ?? null,
      filter: filter ?? null,
      orderBy: orderBy ?? EventOrder.STARTS_AT_ASC,
    };
    return services.events.list(viewer, query, page);
  }

  @Mutation(() => EventResult, {
    description: "Adds an event to a campaign's programme. Needs MANAGE_EVENTS.",
  })
  createEvent(
    @Arg("input", () => CreateEventInput, { description: "The event to add to the programme." })
    input: CreateEventInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<EventResult> {
    return services.events.create(viewer, input);
  }

  @Mutation(() => EventResult, {
    description:
      "Changes an event, and moves what it has counted to its new day, district, category or project. Needs MANAGE_EVENTS.",
  })
  changeEvent(
    @Arg("input", () => ChangeEventInput, { description: "The event and what changes about it." })
    input: ChangeEventInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<EventResult> {
    return services.events.change(viewer, input);
  }

  @Mutation(() => EventResult, {
    description: "Cancels an event: nothing of it counts from this version on. Needs MANAGE_EVENTS.",
  })
  cancelEvent(
    @Arg("input", () => CancelEventInput, { description: "The event to cancel and why." })
    input: CancelEventInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<EventResult> {
    return services.events.cancel(viewer, input);
  }

  @Mutation(() => EventResult, {
    description: "Puts an event off, to a new time or to one that is not known yet. Needs MANAGE_EVENTS.",
  })
  postponeEvent(
    @Arg("input", () => PostponeEventInput, { description: "The event to put off, why, and until when." })
    input: PostponeEventInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<EventResult> {
    return services.events.postpone(viewer, input);
  }

  @Mutation(() => EventResult, {
    description:
      "Opens a cancelled or postponed event again: what it had counted is counted again, once. A draft, or what was handed in or postponed before it was cancelled, is that again. Needs MANAGE_EVENTS.",
  })
  reopenEvent(
    @Arg("input", () => ReopenEventInput, { description: "The event to open again and why." })
    input: ReopenEventInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<EventResult> {
    return services.events.reopen(viewer, input);
  }

  @Mutation(() => EventResult, {
    description:
      "Says, by name, that an event took place although nobody was checked in. Needs MANAGE_EVENTS.",
  })
  confirmEventHeld(
    @Arg("input", () => ConfirmEventHeldInput, {
      description: "The event that took place and how that is known.",
    })
    input: ConfirmEventHeldInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<EventResult> {
    return services.events.confirmHeld(viewer, input);
  }
}
