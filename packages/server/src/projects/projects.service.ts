import { type ChallengeView, DomainError, type ProjectsPort, fillLanguages } from "@igilik/schema";
import { sql } from "kysely";
import { requirePermission } from "../access/permissions.js";
import { requireOpenProgramme } from "../campaigns/campaign-rules.js";
import { entryOf, fromBook } from "../campaigns/code-book-lookup.js";
import { requireCampaign } from "../campaigns/require-campaign.js";
import type { CampaignBook, ProjectEntry } from "../live/code-books.js";
import type { Platform } from "../platform.js";
import { isUuid } from "../uuid.js";
import { changeChallenge, changeProject } from "./change.js";
import { findByWords, insertChallenge, insertProject } from "./project.repository.js";

/** Sub-programmes and their goals, answered from the code books that this node keeps. */
export function createProjectsService(platform: Platform): ProjectsPort {
  const { codeBooks, writer } = platform;

  const goalsOf = (book: CampaignBook, projectId: string): readonly ChallengeView[] =>
    book.challenges.filter((challenge) => challenge.projectId === projectId);

  return {
    async addProject(viewer, input) {
      requirePermission(viewer, "MANAGE_CAMPAIGNS");
      const name = fillLanguages(input.name);
      const { answer, receipt } = await writer.write(
        viewer,
        { operation: "addProject", input },
        async (trx) => {
          const campaign = await requireCampaign(trx, viewer, input.campaign);
          requireOpenProgramme(campaign.phase);
          const id = await insertProject(trx, campaign.id, name);
          await sql`select live.touch_campaign(${campaign.id})`.execute(trx);
          const answer = { id, campaign: campaign.id };
          return { answer, campaignId: campaign.id, subjectKind: "project", subjectIds: [id] };
        },
      );
      await codeBooks.reload(answer.campaign);
      return {
        clientRef: input.clientRef,
        project: await entryOf(platform, "projects", answer.id),
        write: receipt,
      };
    },

    async addChallenge(viewer, input) {
      requirePermission(viewer, "MANAGE_CAMPAIGNS");
      const name = fillLanguages(input.name);
      const unit = fillLanguages(input.unit);
      const { answer, receipt } = await writer.write(
        viewer,
        { operation: "addChallenge", input },
        async (trx) => {
          const campaign = await requireCampaign(trx, viewer, input.campaign);
          requireOpenProgramme(campaign.phase);
          if (!isUuid(input.project)) throw new DomainError("PROJECT_NOT_FOUND");
          const id = await insertChallenge(trx, {
            campaignId: campaign.id,
            projectId: input.project,
            code: input.code,
            name,
            unit,
            target: input.target ?? null,
          });
          await sql`select live.touch_campaign(${campaign.id})`.execute(trx);
          const answer = { id, campaign: campaign.id };
          return { answer, campaignId: campaign.id, subjectKind: "challenge", subjectIds: [id] };
        },
      );
      await codeBooks.reload(answer.campaign);
      const challenge = await entryOf(platform, "challenges", answer.id);
      return { clientRef: input.clientRef, challenge, write: receipt };
    },

    async changeProject(viewer, input) {
      const { answer, receipt } = await changeProject(platform, viewer, input);
      await codeBooks.reload(answer.campaign);
      const project = await entryOf(platform, "projects", answer.id);
      return { clientRef: input.clientRef, project, write: receipt };
    },

    async changeChallenge(viewer, input) {
      const { answer, receipt } = await changeChallenge(platform, viewer, input);
      await codeBooks.reload(answer.campaign);
      const challenge = await entryOf(platform, "challenges", answer.id);
      return { clientRef: input.clientRef, challenge, write: receipt };
    },

    async find(query) {
      const [projects, challenges] = await Promise.all([
        findByWords(platform.db, "project", query),
        findByWords(platform.db, "challenge", query),
      ]);
      return {
        projects: await Promise.all(projects.map(async (id) => entryOf(platform, "projects", id))),
        challenges: await Promise.all(challenges.map(async (id) => entryOf(platform, "challenges", id))),
      };
    },
    byId: (projectId) => entryOf(platform, "projects", projectId),
    challengeById: (challengeId) => entryOf(platform, "challenges", challengeId),
    projectsOf: (campaignId) => fromBook(platform, campaignId, (book) => book.projects),
    challengesOf: (campaignId) => fromBook(platform, campaignId, (book) => book.challenges),
    async challengesOfProject(projectId) {
      const project: ProjectEntry = await entryOf(platform, "projects", projectId);
      return fromBook(platform, project.campaignId, (book) => goalsOf(book, projectId));
    },
  };
}
