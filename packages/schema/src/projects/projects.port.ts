import type { Viewer } from "../access/viewer.js";
import type { MaybePromise } from "../maybe-promise.js";
import type {
  AddChallengeInput,
  AddProjectInput,
  ChangeChallengeInput,
  ChangeProjectInput,
} from "./project.input.js";
import type {
  AddChallengeResult,
  AddProjectResult,
  ChangeChallengeResult,
  ChangeProjectResult,
} from "./project-result.type.js";
import type { ChallengeView, ProjectView } from "./project.type.js";

/** Sub-programmes and their goals. `Of` and `ById` as in the campaigns' port. */
export interface ProjectsPort {
  /** Adds a project. Refuses NOT_SIGNED_IN, NOT_ALLOWED, DEMONSTRATION_ONLY, CAMPAIGN_NOT_FOUND, CAMPAIGN_CLOSED, BAD_INPUT, REFERENCE_REUSED. */
  addProject(viewer: Viewer, input: AddProjectInput): Promise<AddProjectResult>;

  /** Adds a challenge. Refuses as `addProject`, and PROJECT_NOT_FOUND, CODE_TAKEN. */
  addChallenge(viewer: Viewer, input: AddChallengeInput): Promise<AddChallengeResult>;

  /** Changes what is given. Refuses NOT_SIGNED_IN, NOT_ALLOWED, DEMONSTRATION_ONLY, PROJECT_NOT_FOUND, CAMPAIGN_CLOSED, STALE_CHANGE, BAD_INPUT, REFERENCE_REUSED. */
  changeProject(viewer: Viewer, input: ChangeProjectInput): Promise<ChangeProjectResult>;

  /** Changes what is given. Refuses as `changeProject`, with CHALLENGE_NOT_FOUND, and CHALLENGE_COUNTED for another unit once a result is recorded. */
  changeChallenge(viewer: Viewer, input: ChangeChallengeInput): Promise<ChangeChallengeResult>;

  /** The first projects and challenges of a campaign whose name holds every word, in their order; a challenge also by its code. */
  find(query: { campaignId: string; search: string; first: number }): Promise<{
    projects: readonly ProjectView[];
    challenges: readonly ChallengeView[];
  }>;

  byId(projectId: string): MaybePromise<ProjectView>;
  challengeById(challengeId: string): MaybePromise<ChallengeView>;
  projectsOf(campaignId: string): MaybePromise<readonly ProjectView[]>;
  challengesOf(campaignId: string): MaybePromise<readonly ChallengeView[]>;
  challengesOfProject(projectId: string): MaybePromise<readonly ChallengeView[]>;
}
