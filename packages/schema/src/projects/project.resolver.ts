import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";

import { CampaignView } from "../campaigns/campaign.type.js";
import { type Connection, Page } from "../connection.js";
import type { Context } from "../context.js";
import { EventConnection, type EventView } from "../events/event.type.js";
import type { MaybePromise } from "../maybe-promise.js";
import {
  AddChallengeInput,
  AddProjectInput,
  ChangeChallengeInput,
  ChangeProjectInput,
} from "./project.input.js";
import {
  AddChallengeResult,
  AddProjectResult,
  ChangeChallengeResult,
  ChangeProjectResult,
} from "./project-result.type.js";
import { ChallengeView, ProjectView } from "./project.type.js";

@Resolver(() => ProjectView)
export class ProjectResolver {
  @Mutation(() => AddProjectResult, { description: "Adds a project to a campaign. Needs MANAGE_CAMPAIGNS." })
  addProject(
    @Arg("input", () => AddProjectInput, { description: "The project to add, and to which campaign." })
    input: AddProjectInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<AddProjectResult> {
    return services.projects.addProject(viewer, input);
  }

  @Mutation(() => AddChallengeResult, {
    description: "Adds a challenge to a project. Needs MANAGE_CAMPAIGNS.",
  })
  addChallenge(
    @Arg("input", () => AddChallengeInput, { description: "The challenge to add, and to which project." })
    input: AddChallengeInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<AddChallengeResult> {
    return services.projects.addChallenge(viewer, input);
  }

  @Mutation(() => ChangeProjectResult, {
    description: "Changes a project; boards follow at once. Needs MANAGE_CAMPAIGNS.",
  })
  changeProject(
    @Arg("input", () => ChangeProjectInput, { description: "The project, and what shall be different." })
    input: ChangeProjectInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<ChangeProjectResult> {
    return services.projects.changeProject(viewer, input);
  }

  @Mutation(() => ChangeChallengeResult, {
    description: "Changes a challenge; boards follow at once. Needs MANAGE_CAMPAIGNS.",
  })
  changeChallenge(
    @Arg("input", () => ChangeChallengeInput, { description: "The challenge, and what shall be different." })
    input: ChangeChallengeInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<ChangeChallengeResult> {
    return services.projects.changeChallenge(viewer, input);
  }

  @FieldResolver(() => [ChallengeView], {
    description: "The goals of the project, in the campaign's own order.",
  })
  challenges(
    @Root() project: ProjectView,
    @Ctx() { services }: Context,
  ): MaybePromise<readonly ChallengeView[]> {
    return services.projects.challengesOfProject(project.id);
  }

  @FieldResolver(() => EventConnection, {
    description: "The project's events that you may read, the earliest first.",
  })
  events(
    @Root() project: ProjectView,
    @Args(() => Page) page: Page,
    @Ctx() { services, viewer }: Context,
  ): MaybePromise<Connection<EventView>> {
    return services.events.ofProject(viewer, project.id, page);
  }
}

@Resolver(() => CampaignView)
export class CampaignProjectsResolver {
  @FieldResolver(() => [ProjectView], {
    description: "The parts of the campaign with a name of their own, in the campaign's own order.",
  })
  projects(
    @Root() campaign: CampaignView,
    @Ctx() { services }: Context,
  ): MaybePromise<readonly ProjectView[]> {
    return services.projects.projectsOf(campaign.id);
  }

  @FieldResolver(() => [ChallengeView], {
    description: "The goals of all its projects, in the campaign's own order.",
  })
  challenges(
    @Root() campaign: CampaignView,
    @Ctx() { services }: Context,
  ): MaybePromise<readonly ChallengeView[]> {
    return services.projects.challengesOf(campaign.id);
  }
}
