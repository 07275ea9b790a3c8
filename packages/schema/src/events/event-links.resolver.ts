import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";

import { CampaignView, CategoryView, DistrictView } from "../campaigns/campaign.type.js";
import type { Context } from "../context.js";
import type { MaybePromise } from "../maybe-promise.js";
import { OrganizationView } from "../organizations/organization.type.js";
import { ProjectView } from "../projects/project.type.js";
import { EventView, ShiftView } from "./event.type.js";

/** What an event points to. */
@Resolver(() => EventView)
export class EventLinksResolver {
  @FieldResolver(() => CampaignView, { description: "The campaign that the event belongs to." })
  campaign(@Root() event: EventView, @Ctx() { services }: Context): MaybePromise<CampaignView> {
    return services.campaigns.byId(event.campaignId);
  }

  @FieldResolver(() => DistrictView, { description: "The district it takes place in." })
  district(@Root() event: EventView, @Ctx() { services }: Context): MaybePromise<DistrictView> {
    return services.campaigns.districtById(event.districtId);
  }

  @FieldResolver(() => CategoryView, { description: "The kind of help it is grouped by." })
  category(@Root() event: EventView, @Ctx() { services }: Context): MaybePromise<CategoryView> {
    return services.campaigns.categoryById(event.categoryId);
  }

  @FieldResolver(() => ProjectView, {
    nullable: true,
    description: "The project it belongs to; null for none.",
  })
  project(@Root() event: EventView, @Ctx() { services }: Context): MaybePromise<ProjectView | null> {
    return event.projectId === null ? null : services.projects.byId(event.projectId);
  }

  @FieldResolver(() => [OrganizationView], {
    description: "The organizations that hold it, by name; at least one.",
  })
  organizers(
    @Root() event: EventView,
    @Ctx() { services }: Context,
  ): MaybePromise<readonly OrganizationView[]> {
    return services.organizations.organizersOf(event.id);
  }

  @FieldResolver(() => [ShiftView], {
    description: "The slots that volunteers register for, the earliest first; often none.",
  })
  shifts(@Root() event: EventView, @Ctx() { services }: Context): MaybePromise<readonly ShiftView[]> {
    return services.events.shiftsOf(event.id);
  }

  @FieldResolver(() => Int, {
    description:
      "How many volunteers have said they will come, 0 or more. It is never counted as attendance.",
  })
  registered(@Root() event: EventView, @Ctx() { services }: Context): MaybePromise<number> {
    return services.events.registeredOf(event.id);
  }

  @FieldResolver(() => Int, {
    description:
      "How many people have come, 0 or more: checked at the desk, whether they have left again or not.",
  })
  present(@Root() event: EventView, @Ctx() { services }: Context): MaybePromise<number> {
    return services.events.presentOf(event.id);
  }

  @FieldResolver(() => Int, {
    description:
      "How many places are taken, in people, each counted once, 0 or more: whoever has a PENDING or CONFIRMED registration, and whoever has come without one. May be more than the capacity, since nobody who comes is sent away. Everybody who may read the event may read it.",
  })
  placesTaken(@Root() event: EventView, @Ctx() { services }: Context): MaybePromise<number> {
    return services.events.placesTakenOf(event.id);
  }
}
