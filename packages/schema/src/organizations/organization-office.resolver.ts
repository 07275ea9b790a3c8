import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from "type-graphql";

import type { Context } from "../context.js";
import type { MaybePromise } from "../maybe-promise.js";
import { ChangeOrganizationInput } from "./organization.input.js";
import { ChangeOrganizationResult } from "./organization-result.type.js";
import { OrganizationView } from "./organization.type.js";
import { AddResponsiblePersonInput, RemoveResponsiblePersonInput } from "./responsible-person.input.js";
import { ResponsiblePersonView } from "./responsible-person.type.js";

/** What the front office keeps of organizations. */
@Resolver(() => OrganizationView)
export class OrganizationOfficeResolver {
  @FieldResolver(() => Int, {
    description:
      "How many people belong to it, each counted once, 0 or more. Coordinators and the organization's own accounts and keys may ask. Needs RECORD_PARTICIPATION or READ_OWN.",
  })
  members(
    @Root() organization: OrganizationView,
    @Ctx() { services, viewer }: Context,
  ): MaybePromise<number> {
    return services.organizations.membersOf(viewer, organization.id);
  }

  @FieldResolver(() => [ResponsiblePersonView], {
    description:
      "Whom the front office calls when it is about it, by name, at most 20. Coordinators and the organization's own accounts may ask. Needs MANAGE_CAMPAIGNS or MANAGE_OWN.",
  })
  responsiblePersons(
    @Root() organization: OrganizationView,
    @Ctx() { services, viewer }: Context,
  ): MaybePromise<readonly ResponsiblePersonView[]> {
    return services.organizations.responsiblePersonsOf(viewer, organization.id);
  }

  @Mutation(() => ChangeOrganizationResult, {
    description:
      "Changes what is known of an organization, or says that it is who it says. Needs MANAGE_CAMPAIGNS.",
  })
  changeOrganization(
    @Arg("input", () => ChangeOrganizationInput, { description: "What shall be different about it." })
    input: ChangeOrganizationInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<ChangeOrganizationResult> {
    return services.organizations.change(viewer, input);
  }

  @Mutation(() => ChangeOrganizationResult, {
    description: "Adds somebody whom the front office calls. Needs MANAGE_CAMPAIGNS.",
  })
  addResponsiblePerson(
    @Arg("input", () => AddResponsiblePersonInput, { description: "The person, and how they are reached." })
    input: AddResponsiblePersonInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<ChangeOrganizationResult> {
    return services.organizations.addResponsiblePerson(viewer, input);
  }

  @Mutation(() => ChangeOrganizationResult, {
    description:
      "Takes somebody out whom the front office does not call any more; nothing of them is kept. Needs MANAGE_CAMPAIGNS.",
  })
  removeResponsiblePerson(
    @Arg("input", () => RemoveResponsiblePersonInput, { description: "The person to take out." })
    input: RemoveResponsiblePersonInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<ChangeOrganizationResult> {
    return services.organizations.removeResponsiblePerson(viewer, input);
  }
}
