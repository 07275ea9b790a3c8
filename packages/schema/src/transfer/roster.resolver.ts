import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";

import { type Connection, Page } from "../connection.js";
import type { Context } from "../context.js";
import { JobView } from "../jobs/job.type.js";
import type { MaybePromise } from "../maybe-promise.js";
import { OrganizationView } from "../organizations/organization.type.js";
import { ImportRosterInput, ImportRosterResult } from "./roster.input.js";
import { RosterImportView, RosterRowConnection, type RosterRowView, RosterVerdict } from "./roster.type.js";

@Resolver(() => RosterImportView)
export class RosterResolver {
  @Mutation(() => ImportRosterResult, {
    description:
      "Orders a job that reads an organization's people in from a CSV file, or tries it. Reading the same file twice changes nothing. Needs RECORD_PARTICIPATION.",
  })
  importRoster(
    @Arg("input", () => ImportRosterInput, { description: "The organization and the file." })
    input: ImportRosterInput,
    @Arg("dryRun", () => Boolean, {
      defaultValue: true,
      description: "True to see what would become of it without keeping anybody; false to read it in.",
    })
    dryRun: boolean,
    @Ctx() { services, viewer }: Context,
  ): Promise<ImportRosterResult> {
    return services.rosters.importRoster(viewer, input, dryRun);
  }

  @Query(() => RosterImportView, {
    description: "One import of a roster as it stands. Needs RECORD_PARTICIPATION.",
  })
  rosterImport(
    @Arg("id", () => ID, { description: "The import's id, from `importRoster`." }) id: string,
    @Ctx() { services, viewer }: Context,
  ): Promise<RosterImportView> {
    return services.rosters.byId(viewer, id);
  }

  @FieldResolver(() => OrganizationView, { description: "The organization that the people belong to." })
  organization(
    @Root() { organizationId }: RosterImportView,
    @Ctx() { services }: Context,
  ): MaybePromise<OrganizationView> {
    return services.organizations.byId(organizationId);
  }

  @FieldResolver(() => JobView, { description: "The job that reads the file; it tells how far that is." })
  job(@Root() { jobId }: RosterImportView, @Ctx() { services, viewer }: Context): Promise<JobView> {
    return services.jobs.byId(viewer, jobId);
  }

  @FieldResolver(() => RosterRowConnection, {
    description:
      "Rows that somebody should look at, in the file's order. Who was taken without a question is counted and not listed, but for children without consent.",
  })
  rows(
    @Root() { id }: RosterImportView,
    @Arg("verdict", () => RosterVerdict, {
      nullable: true,
      description: "Only rows of this verdict; left out, all that are listed.",
    })
    verdict: RosterVerdict | null | undefined,
    @Args(() => Page) page: Page,
    @Ctx() { services }: Context,
  ): MaybePromise<Connection<RosterRowView>> {
    return services.rosters.rowsOf(id, verdict ?? null, page);
  }
}
