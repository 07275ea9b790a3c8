import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";

import { type Connection, Page } from "../connection.js";
import type { Context } from "../context.js";
import { OrganizationView } from "../organizations/organization.type.js";
import {
  AcceptInvitationInput,
  EndAccountInput,
  EndAccountResult,
  InviteToOrganizationInput,
  InviteToOrganizationResult,
  OrganizationAccountConnection,
  type OrganizationAccountView,
} from "./organization-account.type.js";
import { AcceptInvitationResult } from "./sign-in.type.js";

@Resolver(() => OrganizationView)
export class OrganizationAccountResolver {
  @FieldResolver(() => OrganizationAccountConnection, {
    description:
      "Accounts of those who answer for it, the newest first, ended ones too. Coordinators and the organization's own accounts may ask. Needs MANAGE_CAMPAIGNS or MANAGE_OWN.",
  })
  accounts(
    @Root() organization: OrganizationView,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): Promise<Connection<OrganizationAccountView>> {
    return services.organizationAccounts.list(viewer, organization.id, page);
  }

  @Mutation(() => InviteToOrganizationResult, {
    description:
      "Invites somebody to sign in for an organization and tells a one-time code, which works for 7 days. Needs MANAGE_CAMPAIGNS.",
  })
  inviteToOrganization(
    @Arg("input", () => InviteToOrganizationInput, { description: "Who is invited, and for whom." })
    input: InviteToOrganizationInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<InviteToOrganizationResult> {
    return services.organizationAccounts.invite(viewer, input);
  }

  @Mutation(() => EndAccountResult, {
    description:
      "Ends the account of somebody who answered for an organization: their sessions and sockets end with it. Needs MANAGE_CAMPAIGNS.",
  })
  endAccount(
    @Arg("input", () => EndAccountInput, { description: "The account that is not to work any longer." })
    input: EndAccountInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<EndAccountResult> {
    return services.organizationAccounts.end(viewer, input);
  }

  @Mutation(() => AcceptInvitationResult, {
    description:
      "Takes an invitation up with its one-time code, and signs in. After several failures there is a wait. Everybody may who has the code.",
  })
  acceptInvitation(
    @Arg("input", () => AcceptInvitationInput, { description: "The code, and the password to choose." })
    input: AcceptInvitationInput,
    @Ctx() { services, session, viewer }: Context,
  ): Promise<AcceptInvitationResult> {
    return services.access.acceptInvitation(viewer, session, input);
  }
}
