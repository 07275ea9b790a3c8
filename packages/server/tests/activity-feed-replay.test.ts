import { DomainError, type Viewer } from "@igilik/schema";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ActivityTold, followActivity, happened } from "./support/activity-feed.js";
import { type Follower, readLog } from "./support/feed-follower.js";
import { type OpenMarathon, eventsHaveBegun, openMarathon } from "./support/open-marathon.js";
import { anonymous } from "./support/platform.js";
import { publishThanks, sendThanks } from "./support/thanks-feed.js";
import { signInOverHttp } from "./support/transports.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

interface ListedActivity {
  activity: {
    nodes: { version: string; kind: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

describe("the activity that somebody has missed", () => {
  let world: World;
  let marathon: OpenMarathon;
  let address: string;
  let session: string;
  const followers: Follower<ActivityTold>[] = [];

  const follow = (variables: { after: string }): Follower<ActivityTold> => {
    const follower = followActivity(() => address, session, { campaign: marathon.slug, ...variables });
    followers.push(follower);
    return follower;
  };
  const log = () => readLog(world, marathon.slug, "activity");
  const hasAll = async (follower: Follower<ActivityTold>): Promise<ActivityTold[]> => {
    await world.settle();
    const last = (await log()).at(-1)?.version;
    await until(() => follower.told.at(-1)?.version === last, { what: "the newest item" });
    return happened(follower.told);
  };

  beforeAll(async () => {
    world = await createWorld();
    marathon = await openMarathon(world);
    address = await world.listen();
    session = await signInOverHttp(world, address);
    await eventsHaveBegun(world);
    for (let n = 0; n < 12; n++) await publishThanks(world, marathon.slug);
    await world.settle();
  });
  afterAll(async () => {
    for (const follower of followers) await follower.close();
    await world.close();
  });

  it("replays from every place on exactly what came after it", async () => {
    const items = (await log()).map(({ version, id }) => ({ version, id }));
    expect(items.length).toBeGreaterThan(20);
    const places = [`${marathon.slug}.1.0.0`, ...items.map(({ version }) => version)];
    for (const [n, after] of places.entries()) {
      const follower = follow({ after });
      await until(() => follower.told.length === items.length - n, { what: `the rest after ${after}` });
      expect(follower.told.map(({ version, subject }) => ({ version, id: subject }))).toEqual(items.slice(n));
      await follower.close();
    }
  });

  it("is listed, the newest first and page by page, for coordinators alone", async () => {
    const query = `query ($after: String) {
      activity(campaign: "${marathon.slug}", first: 7, after: $after) {
        nodes { version kind } pageInfo { hasNextPage endCursor }
      }
    }`;
    const listed: { version: string; kind: string }[] = [];
    let after: string | null = null;
    do {
      const { activity }: ListedActivity = await world.ask<ListedActivity>(query, { after });
      listed.push(...activity.nodes);
      after = activity.pageInfo.hasNextPage ? activity.pageInfo.endCursor : null;
    } while (after !== null);
    expect(listed.toReversed()).toEqual((await log()).map(({ version, kind }) => ({ version, kind })));

    const cursorOf = (version: string): string =>
      Buffer.from(JSON.stringify([version])).toString("base64url");
    const refused = async (variables: object, viewer?: Viewer) =>
      (await world.tryToAsk(query, variables, viewer)).errors?.map(
        ({ originalError }) => originalError instanceof DomainError && originalError.code,
      );
    expect(await refused({ after: cursorOf("another-campaign.1.1.1") })).toEqual(["CURSOR_INVALID"]);
    expect(await refused({ after: cursorOf("nonsense") })).toEqual(["CURSOR_INVALID"]);
    expect(await refused({}, anonymous)).toEqual(["NOT_SIGNED_IN"]);
  });

  it.each([
    ["of another epoch", (version: string) => version.replace(/\.\d+\.(\d+)\.(\d+)$/, ".99.$1.$2")],
    ["that nobody has written yet", (version: string) => version.replace(/\.(\d+)\.\d+$/, ".999999.1")],
    ["that is no version", () => "nonsense"],
    ["of another campaign", () => "another-campaign.1.1.0"],
  ])("answers a cursor %s with Resync, and goes on from there", async (_, change) => {
    const follower = follow({ after: change((await log()).at(-1)?.version ?? "") });
    await until(() => follower.told.length === 1);
    expect(follower.told[0]?.__typename).toBe("Resync");
    const id = await sendThanks(world, marathon.slug);
    expect((await hasAll(follower)).map(({ subject }) => subject)).toEqual([id]);
  });

  it("keeps items for a time, and answers with Resync whoever misses one that is gone", async () => {
    const items = await log();
    await sql`select live.keep_feeds('1 hour', 2)`.execute(world.server.platform.db);
    const complete = follow({ after: items.at(-3)?.version ?? "" });
    expect((await hasAll(complete)).map(({ version }) => version)).toEqual(
      items.slice(-2).map(({ version }) => version),
    );
    const late = follow({ after: items.at(-4)?.version ?? "" });
    await until(() => late.told.length === 1);
    expect(late.told[0]?.__typename).toBe("Resync");
  });
});
