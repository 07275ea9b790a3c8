import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";

import { type Connection, Page } from "../connection.js";
import type { Context } from "../context.js";
import { AuditEntryConnection, AuditEntryView } from "./audit-entry.type.js";

@Resolver(() => AuditEntryView)
export class AuditResolver {
  @Query(() => AuditEntryConnection, {
    description: "Who has changed what, the newest first. Needs READ_AUDIT.",
  })
  auditEntries(
    @Arg("campaign", () => String, {
      nullable: true,
      description: "The slug of a campaign; left out, the entries of all of them.",
    })
    campaign: string | null | undefined,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): Promise<Connection<AuditEntryView>> {
    return services.audit.list(viewer, campaign ?? null, page);
  }
}
