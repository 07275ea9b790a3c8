import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";

import { CAMPAIGN_ARG } from "../campaign-arg.js";
import { type Connection, Page } from "../connection.js";
import type { Context } from "../context.js";
import { EventView } from "../events/event.type.js";
import type { MaybePromise } from "../maybe-promise.js";
import { OrganizationView } from "../organizations/organization.type.js";
import { ImpactEntryView } from "../participation/claim.type.js";
import { AttachPhotoInput, PhotoFilter, PublishPhotoInput, TakeDownPhotoInput } from "./photo.input.js";
import { PhotoConnection, PhotoView, PhotoResult } from "./photo.type.js";

@Resolver(() => PhotoView)
export class PhotoResolver {
  @Query(() => PhotoConnection, {
    description:
      "Photos of a campaign's events, the newest first. Everybody may ask: strangers are told of published ones alone.",
  })
  photos(
    @Arg("campaign", () => String, CAMPAIGN_ARG) campaign: string | null | undefined,
    @Arg("filter", () => PhotoFilter, { nullable: true, description: "Which of them; left out, all." })
    filter: PhotoFilter | null | undefined,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): Promise<Connection<PhotoView>> {
    return services.photos.list(viewer, { campaign: campaign ?? null, filter: filter ?? {} }, page);
  }

  @Mutation(() => PhotoResult, {
    description:
      "Attaches a photo to an event, at most 100 from each organization and from the front office. It is not public before a coordinator publishes it. For the own organization REPORT_OWN is enough. Needs RECORD_PARTICIPATION.",
  })
  attachPhoto(
    @Arg("input", () => AttachPhotoInput, { description: "The photo, and what it shows." })
    input: AttachPhotoInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<PhotoResult> {
    return services.photos.attach(viewer, input);
  }

  @Mutation(() => PhotoResult, {
    description: "Lets everybody see a photo, unless it is from before the work. Needs MANAGE_EVENTS.",
  })
  publishPhoto(
    @Arg("input", () => PublishPhotoInput, { description: "The photo to publish." })
    input: PublishPhotoInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<PhotoResult> {
    return services.photos.publish(viewer, input);
  }

  @Mutation(() => PhotoResult, {
    description: "Hides a photo everywhere at once, public or not. Needs MANAGE_EVENTS.",
  })
  takeDownPhoto(
    @Arg("input", () => TakeDownPhotoInput, { description: "The photo to take down and why." })
    input: TakeDownPhotoInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<PhotoResult> {
    return services.photos.takeDown(viewer, input);
  }

  @FieldResolver(() => EventView, { description: "The event that it shows." })
  event(@Root() { eventId }: PhotoView, @Ctx() { services }: Context): MaybePromise<EventView> {
    return services.events.byId(eventId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Why it was taken down, as it was written down. Needs MANAGE_EVENTS; null for everybody else and for one that is not HIDDEN.",
  })
  takenDownBecause(@Root() photo: PhotoView, @Ctx() { services, viewer }: Context): string | null {
    return services.photos.takenDownBecause(viewer, photo);
  }

  @FieldResolver(() => ImpactEntryView, {
    nullable: true,
    description:
      "The result for which it is evidence. Needs RECORD_PARTICIPATION; null for everybody else and for one of the event as a whole.",
  })
  impact(
    @Root() photo: PhotoView,
    @Ctx() { services, viewer }: Context,
  ): MaybePromise<ImpactEntryView | null> {
    return services.photos.impactOf(viewer, photo);
  }

  @FieldResolver(() => OrganizationView, {
    nullable: true,
    description: "The organization that it comes from; null for the front office itself.",
  })
  organization(
    @Root() { organizationId }: PhotoView,
    @Ctx() { services }: Context,
  ): MaybePromise<OrganizationView | null> {
    return organizationId === null ? null : services.organizations.byId(organizationId);
  }
}

/** Photos of an event. */
@Resolver(() => EventView)
export class EventPhotosResolver {
  @FieldResolver(() => PhotoConnection, {
    description: "Photos of this event, the newest first, as you may read them.",
  })
  photos(
    @Root() event: EventView,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): Promise<Connection<PhotoView>> {
    return services.photos.ofEvent(viewer, event.id, page);
  }
}
