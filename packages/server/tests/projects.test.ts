import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

const boardsAfter = (campaignId: string, seq: number) =>
  platform.db
    .selectFrom("live.board_log")
    .select("seq")
    .where("campaign_id", "=", campaignId)
    .where("seq", ">", seq)
    .execute();

test("a new challenge makes a new version of the board", async () => {
  const { project } = await addProject("Версия");
  await platform.drain();
  const before = await platform.boards.board(project.campaignId);
  const { write } = await addChallenge(project.id, "seen");
  await platform.drain();
  expect(write?.campaignId).toBe(project.campaignId);
  expect(await boardsAfter(project.campaignId, before.version.seq)).toHaveLength(1);
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

describe("a change", () => {
  const newChallenge = async () => {
    const { project } = await addProject("Чай");
    const { challenge } = await addChallenge(project.id, `code-${++references}`);
    return { project, challenge };
  };
  const change = (id: string, given: object, viewer = coordinator) =>
    projects.changeChallenge(viewer, { clientRef: `change ${++references}`, id, ...given });
  const rename = (id: string, given: object, viewer = coordinator) =>
    projects.changeProject(viewer, { clientRef: `change ${++references}`, id, ...given });

  test("is what everybody reads, and makes a new version of the board", async () => {
    const { project, challenge } = await newChallenge();
    await platform.drain();
    const before = await platform.boards.board(project.campaignId);
    await rename(project.id, { revision: 1, name: { ru: "Тёплый чай" } });
    const told = await change(challenge.id, { revision: 1, unit: { ru: "термосов" }, target: 40 });
    expect(told.challenge).toMatchObject({
      ...{ name: challenge.name, unit: { kk: "термосов" }, target: 40, revision: 2, code: challenge.code },
    });
    expect(await projects.byId(project.id)).toMatchObject({ name: { en: "Тёплый чай" }, revision: 2 });
    await platform.drain();
    expect(await boardsAfter(project.campaignId, before.version.seq)).not.toEqual([]);
    expect((await change(challenge.id, { target: null })).challenge).toMatchObject({
      target: null,
      revision: 3,
    });
  });

  test("of the second of two is refused, and what is left out stays", async () => {
    const { project, challenge } = await newChallenge();
    await change(challenge.id, { revision: 1, target: 5 });
    await expect(change(challenge.id, { revision: 1, target: 7 })).rejects.toMatchObject({
      code: "STALE_CHANGE",
    });
    await rename(project.id, { revision: 1, name: { ru: "Раз" } });
    await expect(rename(project.id, { revision: 1, name: { ru: "Два" } })).rejects.toMatchObject({
      code: "STALE_CHANGE",
    });
    expect(await projects.challengeById(challenge.id)).toMatchObject({ target: 5, unit: challenge.unit });
    expect(await projects.byId(project.id)).toMatchObject({ name: { ru: "Раз" } });
  });

  test("sent again under its reference changes nothing twice", async () => {
    const { challenge } = await newChallenge();
    const input = { clientRef: "the same", id: challenge.id, target: 9 };
    await projects.changeChallenge(coordinator, input);
    expect((await projects.changeChallenge(coordinator, input)).challenge.revision).toBe(2);
  });

  test("is refused to whoever may not, and of what is not there", async () => {
    const { project, challenge } = await newChallenge();
    for (const [viewer, code] of [
      [anonymous, "NOT_SIGNED_IN"],
      [demonstrator, "DEMONSTRATION_ONLY"],
    ] as const) {
      await expect(change(challenge.id, { target: 1 }, viewer)).rejects.toMatchObject({ code });
      await expect(rename(project.id, { name: { ru: "Чужой" } }, viewer)).rejects.toMatchObject({ code });
    }
    for (const id of [project.id, "nonsense"]) {
      await expect(change(id, { target: 1 })).rejects.toMatchObject({ code: "CHALLENGE_NOT_FOUND" });
    }
    await expect(rename(challenge.id, {})).rejects.toMatchObject({ code: "PROJECT_NOT_FOUND" });
  });
});
