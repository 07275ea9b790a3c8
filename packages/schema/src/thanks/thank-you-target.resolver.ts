import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import type { Context } from "../context.js";
import { EventView } from "../events/event.type.js";
import { Live } from "../live-directive.js";
import { LocalizedTextView } from "../localized-text.type.js";
import type { MaybePromise } from "../maybe-promise.js";
import { OrganizationView } from "../organizations/organization.type.js";
import { ProjectView } from "../projects/project.type.js";
import { ThankYouTargetView } from "./thank-you.type.js";

@Resolver(() => ThankYouTargetView)
export class ThankYouTargetResolver {
  @Live()
  @FieldResolver(() => LocalizedTextView, { description: "Its name as people read it, in three languages." })
  name(@Root() target: ThankYouTargetView, @Ctx() { services }: Context): MaybePromise<LocalizedTextView> {
    return services.thanks.targetNameOf(target);
  }

  @FieldResolver(() => EventView, {
    nullable: true,
    description: "The event, when it is for one; null otherwise.",
  })
  event(@Root() target: ThankYouTargetView, @Ctx() { services }: Context): MaybePromise<EventView | null> {
    return target.eventId === null ? null : services.events.byId(target.eventId);
  }

  @FieldResolver(() => ProjectView, {
    nullable: true,
    description: "The project, when it is for one; null otherwise.",
  })
  project(
    @Root() target: ThankYouTargetView,
    @Ctx() { services }: Context,
  ): MaybePromise<ProjectView | null> {
    return target.projectId === null ? null : services.projects.byId(target.projectId);
  }

  @FieldResolver(() => OrganizationView, {
    nullable: true,
    description: "The organization, when it is for one; null otherwise.",
  })
  organization(
    @Root() target: ThankYouTargetView,
    @Ctx() { services }: Context,
  ): MaybePromise<OrganizationView | null> {
    return target.organizationId === null ? null : services.organizations.byId(target.organizationId);
  }
}
