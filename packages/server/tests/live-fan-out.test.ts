import { execute, parse } from "graphql";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { noSession } from "../src/http/no-session.js";
import type { Board } from "../src/live/board.js";
import { toProgressView } from "../src/live/progress-view.js";
import { type OpenMarathon, addPeople, checkIn, openMarathon } from "./support/open-marathon.js";
import { anonymous } from "./support/platform.js";
import { type RawSocket, subscribeRaw } from "./support/raw-socket.js";
import { until } from "./support/until.js";
import { progressSubscription } from "./support/watch.js";
import { type World, createWorld } from "./support/world.js";

/** Names of everything that a board names: campaign, challenges, leading organizations. */
const namesToo = `
  subscription Names($campaign: String) {
    progress(campaign: $campaign, pace: SCREEN) {
      version
      campaign { slug name { kk } }
      byCategory { category { name { kk } } }
      byDistrict { district { name { kk } } }
      challenges { challenge { name { kk } } }
      leading { organization { name { kk } } }
    }
  }
`;

const versionOf = (socket: RawSocket): string | undefined => socket.received.at(-1)?.data?.progress.version;

describe("one version to many sockets", () => {
  let world: World;
  let marathon: OpenMarathon;
  let address: string;
  let people: string[];
  const sockets: RawSocket[] = [];

  const connect = async (
    count: number,
    variables: (index: number) => Record<string, unknown>,
    query = progressSubscription,
  ): Promise<RawSocket[]> => {
    const connected: RawSocket[] = [];
    for (let i = 0; i < count; i += 50) {
      const batch = Array.from({ length: Math.min(50, count - i) }, (_, k) =>
        subscribeRaw(address, query, variables(i + k), `op-${i + k}`),
      );
      connected.push(...(await Promise.all(batch)));
    }
    sockets.push(...connected);
    return connected;
  };
  const everybodyHas = (watchers: RawSocket[], version: () => string | undefined): Promise<void> =>
    until(() => watchers.every((socket) => versionOf(socket) === version()), {
      what: "every socket at the newest version",
    });
  const board = (): Board | undefined => world.server.platform.boards.known(marathon.campaignId);
  const newest = (): string | undefined => board()?.versionText;
  /** Appends a version as the projector would. */
  const publish = async (parts: Board["body"]["d"] = {}): Promise<void> => {
    const known = board();
    if (!known) throw new Error("no board");
    const { campaignId, version, at, body, snapshot } = known;
    await world.server.platform.boards.accept([
      {
        campaign_id: campaignId,
        epoch: version.epoch,
        seq: version.seq + 1_000,
        at,
        body: { ...body, d: { ...body.d, ...parts } },
        snapshot,
      },
    ]);
  };
  const cut = async (): Promise<void> => {
    for (const { socket } of sockets.splice(0)) socket.terminate();
    await until(() => world.server.fanOut.memberCount === 0, { what: "all members gone" });
  };

  beforeAll(async () => {
    world = await createWorld();
    marathon = await openMarathon(world);
    await addChallenge(world, marathon);
    people = await addPeople(world, 400);
    address = await world.listen();
    // The projector moves the event to LIVE by itself: that version comes before any that is counted here.
    await until(() => board()?.body.t["events_live"] === 1, { what: "the event going on" });
  });
  afterAll(async () => {
    await cut();
    await world.close();
  });

  it("executes once a version for 500 sockets, and gives each its snapshot first", async () => {
    const watchers = await connect(500, () => ({ campaign: marathon.slug }));
    await everybodyHas(watchers, newest);
    expect(watchers.every((socket) => socket.received.length === 1)).toBe(true);
    expect(world.server.fanOut.groupCount).toBe(1);
    const before = { ...world.server.fanOut.counts };
    for (let i = 0; i < 10; i++) {
      await checkIn(world, marathon.eventId, people.slice(i * 5, i * 5 + 5));
      await world.settle();
      await everybodyHas(watchers, newest);
    }
    const received = watchers.map((socket) =>
      socket.received.slice(1).map(({ data }) => data?.progress.version),
    );
    const versions = new Set(received.flat());
    expect(versions.size).toBeGreaterThanOrEqual(10);
    expect(received.every((seen) => seen.length === versions.size)).toBe(true);
    expect(world.server.fanOut.counts.executions - before.executions).toBe(versions.size);
    expect(world.server.fanOut.counts.delivered - before.delivered).toBe(500 * versions.size);
    await cut();
  });

  it("asks PostgreSQL nothing while versions are delivered", async () => {
    const watchers = await connect(100, () => ({ campaign: marathon.slug }), namesToo);
    await everybodyHas(watchers, newest);
    const asked: string[] = [];
    const query = vi.spyOn(pg.Client.prototype, "query");
    try {
      for (let seq = 1; seq <= 20; seq++) {
        await publish({ organization: { [marathon.organizationId]: { active_volunteers: seq } } });
        await everybodyHas(watchers, newest);
      }
    } finally {
      asked.push(...query.mock.calls.map(textOf));
      query.mockRestore();
    }
    expect(watchers.every((socket) => socket.received.length >= 21)).toBe(true);
    expect(JSON.stringify(watchers[0]?.received.at(-1))).toContain('"organization":{"name":{"kk":"Фонд');
    expect(asked.filter((text) => !isHousekeeping(text))).toEqual([]);
    await cut();
  });

  it("knows the names on a board before it shows it", async () => {
    const { db } = world.server.platform;
    const { id } = await db
      .insertInto("organization")
      .values({ name: { kk: "Қор", ru: "Фонд", en: "Fund" }, kind: "GROUP" })
      .returning("id")
      .executeTakeFirstOrThrow();
    await publish({ organization: { [id]: { active_volunteers: 1 } } });
    const known = board();
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

  it("lets nobody wait for another operation that is slow", async () => {
    const [[quick], [slow]] = await Promise.all([
      connect(1, () => ({ campaign: marathon.slug })),
      connect(1, () => ({ campaign: marathon.slug }), namesToo),
    ]);
    if (!quick || !slow) throw new Error("two sockets are connected");
    await everybodyHas([quick, slow], newest);
    const campaign = await world.server.services.campaigns.byId(marathon.campaignId);
    let answer: (view: typeof campaign) => void = () => {};
    const asking = vi.spyOn(world.server.services.campaigns, "byId").mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    try {
      const heldAt = versionOf(slow);
      for (let n = 0; n < 2; n++) {
        await publish();
        await everybodyHas([quick], newest);
      }
      expect(versionOf(slow)).toBe(heldAt);
      asking.mockRestore();
      answer(campaign);
      await everybodyHas([quick, slow], newest);
    } finally {
      asking.mockRestore();
      await cut();
    }
  });

  it("goes on when an operation fails once", async () => {
    const watchers = [
      ...(await connect(1, () => ({ campaign: marathon.slug }))),
      ...(await connect(1, () => ({ campaign: marathon.slug }), namesToo)),
    ];
    await everybodyHas(watchers, newest);
    const reading = vi.spyOn(world.server.platform.codeBooks, "get").mockReturnValueOnce(undefined);
    await publish();
    await everybodyHas(watchers, newest);
    expect(reading.mock.results[0]?.value).toBeUndefined();
    reading.mockRestore();
    await cut();
  });

  it("tells watchers no more of a fault than others", async () => {
    const naming = vi.spyOn(world.server.services.campaigns, "byId").mockImplementation(() => {
      throw new Error("password=secret");
    });
    const [watcher] = await connect(1, () => ({ campaign: marathon.slug }), namesToo);
    await until(() => watcher?.received.length === 1);
    naming.mockRestore();
    expect(watcher?.received[0]?.errors).toMatchObject([{ extensions: { code: "INTERNAL" } }]);
    expect(JSON.stringify(watcher?.received)).not.toContain("secret");
    await cut();
  });

  it("holds 2 000 sockets with 400 cursors in one group", async () => {
    const current = newest() ?? "";
    const [slug, epoch, seq] = current.split(".");
    const watchers = await connect(2_000, (index) => ({
      campaign: marathon.slug,
      after: `${slug}.${epoch}.${Math.max(0, Number(seq) - (index % 400))}.0`,
    }));
    await until(() => world.server.fanOut.memberCount === 2_000, { what: "2 000 members" });
    expect(world.server.fanOut.groupCount).toBe(1);
    // Whoever has the current version already is sent nothing; everybody else a snapshot.
    await until(() => watchers.filter((socket) => socket.received.length === 1).length === 1_995);
    expect(watchers.filter((socket) => socket.received.length === 0)).toHaveLength(5);
    await cut();
  });

  it("refuses fields that are not part of a version, and deep documents, before it starts", async () => {
    const [refused, deep] = await Promise.all([
      subscribeRaw(address, `subscription { progress { campaign { progress { version } } } }`),
      subscribeRaw(
        address,
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
