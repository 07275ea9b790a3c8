import { Field, ObjectType } from "type-graphql";

import { JobView } from "../jobs/job.type.js";

/** Answer to the mutations that order an import. */
@ObjectType({ description: "The order of an import." })
export class StartImportResult {
  @Field(() => String, {
    description: "The reference that came with the write, so that answers can be told apart.",
  })
  readonly clientRef!: string;

  @Field(() => JobView, {
    description: "The job that reads the file in. Follow it with `job`.",
  })
  readonly job!: JobView;
}
