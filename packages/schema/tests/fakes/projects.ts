import { fillLanguages, type ProjectsPort } from "../../src/index.js";
import { allow, found } from "./answers.js";
import type { FakeWorld } from "./world.js";

export function fakeProjects(world: FakeWorld): ProjectsPort {
  const byId = (id: string) =>
    found(
      world.projects.find((project) => project.id === id),
      "PROJECT_NOT_FOUND",
    );
  const campaignId = (slug: string) =>
    found(
      world.campaigns.find((campaign) => campaign.slug === slug),
      "CAMPAIGN_NOT_FOUND",
    ).id;
  return {
    async addProject(viewer, input) {
      allow(viewer, "MANAGE_CAMPAIGNS");
      const project = {
        id: world.id("project"),
        campaignId: campaignId(input.campaign),
        name: fillLanguages(input.name),
      };
      world.projects.push(project);
      return { clientRef: input.clientRef, write: world.change(), project };
    },
    async addChallenge(viewer, input) {
      allow(viewer, "MANAGE_CAMPAIGNS");
      const challenge = {
        id: world.id("challenge"),
        code: input.code,
        campaignId: campaignId(input.campaign),
        projectId: byId(input.project).id,
        name: fillLanguages(input.name),
        unit: fillLanguages(input.unit),
        target: input.target ?? null,
      };
      world.challenges.push(challenge);
      const shown = { challengeId: challenge.id, verified: 0, reported: 0, target: challenge.target };
      const write = world.change({ challenges: [...world.progress.challenges, shown] });
      return { clientRef: input.clientRef, write, challenge };
    },
    byId,
    challengeById: (id) =>
      found(
        world.challenges.find((challenge) => challenge.id === id),
        "CHALLENGE_NOT_FOUND",
      ),
    projectsOf: (id) => world.projects.filter((project) => project.campaignId === id),
    challengesOf: (id) => world.challenges.filter((challenge) => challenge.campaignId === id),
    challengesOfProject: (id) => world.challenges.filter(({ projectId }) => projectId === id),
  };
}
