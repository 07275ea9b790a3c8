import { DomainError, fillLanguages, type ProjectsPort } from "../../src/index.js";
import { allow, found, replace } from "./answers.js";
import type { FakeWorld } from "./world.js";

export function fakeProjects(world: FakeWorld): ProjectsPort {
  const byId = (id: string) =>
    found(
      world.projects.find((project) => project.id === id),
      "PROJECT_NOT_FOUND",
    );
  const challengeById = (id: string) =>
    found(
      world.challenges.find((challenge) => challenge.id === id),
      "CHALLENGE_NOT_FOUND",
    );
  const campaignId = (slug: string) =>
    found(
      world.campaigns.find((campaign) => campaign.slug === slug),
      "CAMPAIGN_NOT_FOUND",
    ).id;
  return {
    async find({ search, first }) {
      const holds = ({ name }: { name: { en: string } }) =>
        name.en.toLowerCase().includes(search.toLowerCase());
      return {
        projects: world.projects.filter(holds).slice(0, first),
        challenges: world.challenges.filter(holds).slice(0, first),
      };
    },
    async addProject(viewer, input) {
      allow(viewer, "MANAGE_CAMPAIGNS");
      const project = {
        id: world.id("project"),
        campaignId: campaignId(input.campaign),
        name: fillLanguages(input.name),
        revision: 1,
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
        revision: 1,
      };
      world.challenges.push(challenge);
      const shown = { challengeId: challenge.id, verified: 0, reported: 0, target: challenge.target };
      const write = world.change({ challenges: [...world.progress.challenges, shown] });
      return { clientRef: input.clientRef, write, challenge };
    },
    async changeProject(viewer, { clientRef, id, revision, name }) {
      allow(viewer, "MANAGE_CAMPAIGNS");
      const before = byId(id);
      if (typeof revision === "number" && revision !== before.revision) throw new DomainError("STALE_CHANGE");
      const change = { ...(name && { name: fillLanguages(name) }), revision: before.revision + 1 };
      const project = replace(world.projects, id, change, "PROJECT_NOT_FOUND");
      return { clientRef, write: world.change(), project };
    },
    async changeChallenge(viewer, { clientRef, id, revision, name, unit, target }) {
      allow(viewer, "MANAGE_CAMPAIGNS");
      const before = challengeById(id);
      if (typeof revision === "number" && revision !== before.revision) throw new DomainError("STALE_CHANGE");
      if (unit && world.impacts.some(({ challengeId }) => challengeId === id)) {
        throw new DomainError("CHALLENGE_COUNTED");
      }
      const change = {
        ...(name && { name: fillLanguages(name) }),
        ...(unit && { unit: fillLanguages(unit) }),
        ...(target !== undefined && { target }),
        revision: before.revision + 1,
      };
      const challenge = replace(world.challenges, id, change, "CHALLENGE_NOT_FOUND");
      return { clientRef, write: world.change(), challenge };
    },
    byId,
    challengeById,
    projectsOf: (id) => world.projects.filter((project) => project.campaignId === id),
    challengesOf: (id) => world.challenges.filter((challenge) => challenge.campaignId === id),
    challengesOfProject: (id) => world.challenges.filter(({ projectId }) => projectId === id),
  };
}
