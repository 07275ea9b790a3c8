import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";

import type { Context } from "../context.js";
import { JobView } from "./job.type.js";

@Resolver(() => JobView)
export class JobResolver {
  @Query(() => JobView, {
    description:
      "Long work as it stands now; ask about once a second to follow it. Everybody who asked for a job may ask for it, and coordinators for all.",
  })
  job(
    @Arg("id", () => ID, { description: "The job's id, from the mutation that asked for it." }) id: string,
    @Ctx() { services, viewer }: Context,
  ): Promise<JobView> {
    return services.jobs.byId(viewer, id);
  }
}
