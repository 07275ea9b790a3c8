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

/** Answer to `changeProject`. */
@ObjectType({ description: "The project as it is after the change." })
export class ChangeProjectResult extends WrittenResult {
  @Field(() => ProjectView, { description: "The project, as everybody sees it now." })
  readonly project!: ProjectView;
}

/** Answer to `changeChallenge`. */
@ObjectType({ description: "The challenge as it is after the change." })
export class ChangeChallengeResult extends WrittenResult {
  @Field(() => ChallengeView, {
    description: "The challenge, which the boards show like this from its version on.",
  })
  readonly challenge!: ChallengeView;
}
