import { Field, ObjectType } from "type-graphql";

import { WrittenResult } from "../write.js";
import { ChallengeView, ProjectView } from "./project.type.js";

/** Answer to `addProject`. */
@ObjectType({ description: "The project that was added." })
export class AddProjectResult extends WrittenResult {
  @Field(() => ProjectView, { description: "The new project, as everybody sees it now." })
  readonly project!: ProjectView;
}

/** Answer to `addChallenge`. */
@ObjectType({ description: "The challenge that was added." })
export class AddChallengeResult extends WrittenResult {
  @Field(() => ChallengeView, {
    description: "The new challenge, which the boards show from its version on.",
  })
  readonly challenge!: ChallengeView;
}
