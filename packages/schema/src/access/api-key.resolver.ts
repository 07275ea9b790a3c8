import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";

import { type Connection, Page } from "../connection.js";
import type { Context } from "../context.js";
import { OrganizationView } from "../organizations/organization.type.js";
import { IssueApiKeyInput, RevokeApiKeyInput } from "./api-key.input.js";
import { ApiKeyConnection, type ApiKeyView, IssueApiKeyResult, RevokeApiKeyResult } from "./api-key.type.js";

@Resolver(() => OrganizationView)
export class ApiKeyResolver {
  @FieldResolver(() => ApiKeyConnection, {
    description:
      "Its API keys, the newest first, ended ones too. Coordinators and the organization's own accounts may ask. Needs MANAGE_CAMPAIGNS or MANAGE_OWN.",
  })
  apiKeys(
    @Root() organization: OrganizationView,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): Promise<Connection<ApiKeyView>> {
    return services.apiKeys.list(viewer, organization.id, page);
  }

  @Mutation(() => IssueApiKeyResult, {
    description:
      "Issues an API key to an organization and tells its text, once. For any organization: Needs MANAGE_CAMPAIGNS. For the own one: Needs MANAGE_OWN.",
  })
  issueApiKey(
    @Arg("input", () => IssueApiKeyInput, { description: "The key to make, and for whom." })
    input: IssueApiKeyInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<IssueApiKeyResult> {
    return services.apiKeys.issue(viewer, input);
  }

  @Mutation(() => RevokeApiKeyResult, {
    description:
      "Ends an API key at once; its sockets are closed within a second. Of any organization: Needs MANAGE_CAMPAIGNS. Of the own one: Needs MANAGE_OWN.",
  })
  revokeApiKey(
    @Arg("input", () => RevokeApiKeyInput, { description: "The key that is not to work any longer." })
    input: RevokeApiKeyInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<RevokeApiKeyResult> {
    return services.apiKeys.revoke(viewer, input);
  }
}
