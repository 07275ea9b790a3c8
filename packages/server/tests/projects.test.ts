import { afterAll, beforeAll, expect, test } from "vitest";
import { createCampaignsService } from "../src/campaigns/campaigns.service.js";
import { createProjectsService } from "../src/projects/projects.service.js";
import {
  anonymous,
  coordinator,
  createTestPlatform,
  demonstrator,
  type TestPlatform,
} from "./support/platform.js";
import { sixDays } from "./support/six-days.js";

let platform: TestPlatform;
let projects: ReturnType<typeof createProjectsService>;
let campaigns: ReturnType<typeof createCampaignsService>;

beforeAll(async () => {
  platform = await createTestPlatform();
  projects = createProjectsService(platform);
  campaigns = createCampaignsService(platform);
  for (const slug of ["almaty-2026", "astana-2026"]) await open(slug);
});
afterAll(() => platform.close());

let references = 0;
const open = (slug: string) => campaigns.open(coordinator, sixDays(slug));
const addProject = (ru: string, campaign = "almaty-2026", viewer = coordinator) =>
  projects.addProject(viewer, { clientRef: `project ${++references}`, campaign, name: { ru } });
const addChallenge = (project: string, code: string, campaign = "almaty-2026") =>
  projects.addChallenge(coordinator, {
    clientRef: `challenge ${++references}`,
    campaign,
    project,
    code,
    name: { ru: "Oz ortana Qamqor bol" },
    unit: { ru: "стаканов чая", en: "cups of tea handed out" },
    target: 3_000,
  });

test("a project and its challenges stand in the campaign at once, in the order they came", async () => {
  const { project } = await addProject("Наркостоп");
  const { project: tea } = await addProject("Oz ortana Qamqor bol");
  const { challenge } = await addChallenge(tea.id, "tea");
  const { challenge: second } = await addChallenge(tea.id, "thermoses");
  expect(await projects.byId(project.id)).toMatchObject({ name: { kk: "Наркостоп" } });
  expect(await projects.challengeById(challenge.id)).toMatchObject({
    code: "tea",
    unit: { kk: "стаканов чая", ru: "стаканов чая", en: "cups of tea handed out" },
    target: 3_000,
  });
  const campaignId = project.campaignId;
  expect((await projects.projectsOf(campaignId)).map(({ id }) => id)).toEqual([project.id, tea.id]);
  expect((await projects.challengesOf(campaignId)).map(({ id }) => id)).toEqual([challenge.id, second.id]);
  expect(await projects.challengesOfProject(project.id)).toEqual([]);
  expect((await projects.challengesOfProject(tea.id)).map(({ id }) => id)).toEqual([challenge.id, second.id]);
});

test("a challenge is refused with a code of its campaign, or in another campaign's project", async () => {
  const { project } = await addProject("Чай");
  await addChallenge(project.id, "warm");
  await expect(addChallenge(project.id, "warm")).rejects.toMatchObject({ code: "CODE_TAKEN" });
  await expect(addChallenge(project.id, "warm", "astana-2026")).rejects.toMatchObject({
    code: "PROJECT_NOT_FOUND",
  });
  await expect(addChallenge("not an id", "cold")).rejects.toMatchObject({ code: "PROJECT_NOT_FOUND" });
});

test("a new challenge makes a new version of the board", async () => {
  const { project } = await addProject("Версия");
  await platform.drain();
  const before = await platform.boards.board(project.campaignId);
  const { write } = await addChallenge(project.id, "seen");
  await platform.drain();
  const rows = await platform.db
    .selectFrom("live.board_log")
    .select("seq")
    .where("campaign_id", "=", project.campaignId)
    .where("seq", ">", before.version.seq)
    .execute();
  expect(write?.campaignId).toBe(project.campaignId);
  expect(rows).toHaveLength(1);
});

test("who may not, adds nothing", async () => {
  await expect(addProject("Чужой", "almaty-2026", anonymous)).rejects.toMatchObject({
    code: "NOT_SIGNED_IN",
  });
  await expect(addProject("Показ", "almaty-2026", demonstrator)).rejects.toMatchObject({
    code: "DEMONSTRATION_ONLY",
  });
  await expect(addProject("Нигде", "nowhere")).rejects.toMatchObject({ code: "CAMPAIGN_NOT_FOUND" });
});

test("a closed campaign takes no project", async () => {
  await open("closed-2025");
  for (const phase of ["PUBLISHED", "LIVE", "CLOSING", "CLOSED"] as const) {
    await campaigns.changePhase(coordinator, { clientRef: `close ${phase}`, campaign: "closed-2025", phase });
  }
  await expect(addProject("Поздно", "closed-2025")).rejects.toMatchObject({ code: "CAMPAIGN_CLOSED" });
});
