import { execute, parse } from "graphql";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { noSession } from "../src/http/no-session.js";
import { toProgressView } from "../src/live/progress-view.js";
import { type Crowd, namesToo, openCrowd } from "./support/crowd.js";
import type { OpenMarathon } from "./support/open-marathon.js";
import { anonymous } from "./support/platform.js";
import { subscribeRaw } from "./support/raw-socket.js";
import { until } from "./support/until.js";
import type { World } from "./support/world.js";

describe("what a version holds", () => {
  let crowd: Crowd;
  let world: World;
  let marathon: OpenMarathon;

  beforeAll(async () => {
    crowd = await openCrowd();
    ({ world, marathon } = crowd);
    await addChallenge(world, marathon);
  });
  afterAll(() => crowd.close());

  it("asks PostgreSQL nothing while versions are delivered", async () => {
    const watchers = await crowd.connect(100, () => ({ campaign: marathon.slug }), namesToo);
    await crowd.everybodyHas(watchers);
    const asked: string[] = [];
    const query = vi.spyOn(pg.Client.prototype, "query");
    try {
      for (let seq = 1; seq <= 20; seq++) {
        await crowd.publish({ organization: { [marathon.organizationId]: { active_volunteers: seq } } });
        await crowd.everybodyHas(watchers);
      }
    } finally {
      asked.push(...query.mock.calls.map(textOf));
      query.mockRestore();
    }
    expect(watchers.every((socket) => socket.received.length >= 21)).toBe(true);
    expect(JSON.stringify(watchers[0]?.received.at(-1))).toContain('"organization":{"name":{"kk":"Фонд');
    expect(asked.filter((text) => !isHousekeeping(text))).toEqual([]);
    await crowd.cut();
  });

  it("knows the names on a board before it shows it", async () => {
    const { db } = world.server.platform;
    const { id } = await db
      .insertInto("organization")
      .values({ name: { kk: "Қор", ru: "Фонд", en: "Fund" }, kind: "GROUP" })
      .returning("id")
      .executeTakeFirstOrThrow();
    await crowd.publish({ organization: { [id]: { active_volunteers: 1 } } });
    const known = crowd.board();
    const names = world.server.platform.codeBooks.get(marathon.campaignId);
    if (!known || !names) throw new Error("no board");
    const answered = execute({
      schema: world.server.schema,
      document: parse(namesToo),
      rootValue: toProgressView(known, names),
      contextValue: { viewer: anonymous, session: noSession, services: world.server.services },
    });
    expect(answered).not.toBeInstanceOf(Promise);
    expect(answered).toMatchObject({
      data: {
        progress: {
          challenges: [{ challenge: { name: { kk: "Шай" } } }],
          leading: [{ organization: { name: { kk: "Қор" } } }],
        },
      },
    });
  });

  it("refuses fields that are not part of a version, and deep documents, before it starts", async () => {
    const [refused, deep] = await Promise.all([
      subscribeRaw(crowd.address, `subscription { progress { campaign { progress { version } } } }`),
      subscribeRaw(
        crowd.address,
        `query { currentCampaign { ${"progress { campaign { ".repeat(6)} id ${"} }".repeat(6)} } }`,
      ),
    ]);
    await until(() => refused.received.length > 0 && deep.received.length > 0);
    expect(JSON.stringify(refused.received[0]?.errors)).toContain("NOT_LIVE_FIELD");
    expect(JSON.stringify(deep.received[0]?.errors)).toContain("TOO_COMPLEX");
    refused.socket.terminate();
    deep.socket.terminate();
  });
});

async function addChallenge({ server }: World, { campaignId }: OpenMarathon): Promise<void> {
  const { codeBooks, db } = server.platform;
  const name = { kk: "Шай", ru: "Чай", en: "Tea" };
  const project = await db
    .insertInto("project")
    .values({ campaign_id: campaignId, name })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("challenge")
    .values({ campaign_id: campaignId, project_id: project.id, code: "tea", name, unit: name })
    .execute();
  await codeBooks.reload(campaignId);
}

/** The projector's and the log follower's own statements go on all the time, however many watch. */
function isHousekeeping(text: string): boolean {
  return /live\.tick|live\.move_due_events|from live\.campaign_clock|live\.reconciliation|reconcil/.test(
    text,
  );
}

/** The SQL of a recorded call: `pg` takes a text, or an object that has one. */
function textOf([first]: readonly unknown[]): string {
  if (typeof first === "string") return first;
  return typeof first === "object" && first !== null && "text" in first ? String(first.text) : "";
}
