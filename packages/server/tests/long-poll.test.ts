import { once } from "node:events";
import { request } from "node:http";
import { parse, print } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WaitingRoom } from "../src/live/waiting-room.js";
import { eventsHaveBegun, openMarathon } from "./support/open-marathon.js";
import { openTransports } from "./support/transports.js";
import { type TrustedMarathon, openTrustedMarathon } from "./support/trusted-marathon.js";
import { getByHash, hashOf, searchOf } from "./support/trusted-pages.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

const nextQuery = print(
  parse(`query Next($campaign: String, $after: String, $wait: Int) {
    progress(campaign: $campaign, after: $after, wait: $wait) { version activeVolunteers }
  }`),
);

interface Answer {
  data: { progress: { version: string; activeVolunteers: number } };
}

describe("a long poll", () => {
  let site: TrustedMarathon;
  let world: World;
  let slug: string;
  let address: string;

  const waiting = (): number => world.server.platform.waiting.count;
  const ask = (variables: object, init: RequestInit = {}) =>
    site.ask(nextQuery, { campaign: slug, ...variables }, init);
  const read = async (response: Promise<Response>) => ((await (await response).json()) as Answer).data;

  beforeAll(async () => {
    site = await openTrustedMarathon([nextQuery]);
    ({
      world,
      address,
      marathon: { slug },
    } = site);
  });
  afterAll(() => site.close());

  it("is answered as soon as there is a newer version, out of one execution for all who wait", async () => {
    const after = site.newest();
    await read(ask({ after: "" }));
    const { executions } = world.server.fanOut.counts;
    const polls = Array.from({ length: 200 }, () => read(ask({ after, wait: 20 })));
    await until(() => waiting() === polls.length);
    await site.arrive();
    for (const { progress } of await Promise.all(polls)) {
      expect(progress).toEqual({ version: site.newest(), activeVolunteers: site.present });
    }
    expect(world.server.fanOut.counts.executions).toBe(executions + 1);
    expect(waiting()).toBe(0);
  });

  it("is answered with what there is when the time is over, and with 304 to whoever has its tag", async () => {
    const after = site.newest();
    const plain = ask({ after, wait: 1 });
    await until(() => waiting() === 1);
    expect((await read(plain)).progress.version).toBe(site.newest());
    let { headers } = await ask({});
    await until(async () => {
      const askedAt = performance.now();
      const response = await ask({ wait: 1 }, { headers: { "if-none-match": headers.get("etag") ?? "" } });
      headers = response.headers;
      return response.status === 304 && performance.now() - askedAt > 900;
    });
    expect(waiting()).toBe(0);
  });

  it.each([
    ["that is older", () => site.newest().replace(/\.(\d+)\.0$/, (_, seq) => `.${Number(seq) - 1}.0`)],
    ["of another epoch", () => site.newest().replace(/\.\d+\.(\d+)\.0$/, ".99.$1.0")],
    ["that nobody has written yet", () => site.newest().replace(/\.(\d+)\.0$/, ".999999.0")],
    ["that is no version", () => "nonsense"],
    ["of another campaign", () => "another-campaign.1.1.0"],
  ])("does not wait after a version %s", async (_, after) => {
    expect((await read(ask({ after: after(), wait: 20 }))).progress.version).toBe(site.newest());
  });

  it("is the same by POST and on a socket", async () => {
    const transports = openTransports(address, null);
    const after = site.newest();
    const polls = transports.map((transport) =>
      transport.send(nextQuery, { campaign: slug, after, wait: 20 }),
    );
    await until(() => waiting() === polls.length);
    await site.arrive();
    for (const { data } of await Promise.all(polls)) {
      expect(data).toEqual({ progress: { version: site.newest(), activeVolunteers: site.present } });
    }
    for (const transport of transports) await transport.close();
  });

  it.each([-1, 21])("is refused with a wait of %s seconds", async (wait) => {
    const refused = { errors: [{ extensions: { code: "BAD_INPUT" } }] };
    expect(await (await ask({ after: site.newest(), wait })).json()).toMatchObject(refused);
    const [http, socket] = openTransports(address, null);
    for (const transport of [http, socket]) {
      expect(await transport?.send(nextQuery, { after: site.newest(), wait })).toMatchObject(refused);
      await transport?.close();
    }
  });

  it("ends as soon as its caller is gone, however it came", async () => {
    const variables = { campaign: slug, after: site.newest(), wait: 20 };
    // Not fetch: it opens another connection in the place of one that was cut.
    const requests = [
      request(`${address}/graphql?${searchOf(hashOf(nextQuery), variables)}`, { agent: false }),
      request(`${address}/graphql`, {
        agent: false,
        method: "POST",
        headers: { "content-type": "application/json" },
      }),
    ];
    const gone = requests.map(async (each) => once(each, "error"));
    requests[0]?.end();
    requests[1]?.end(JSON.stringify({ query: nextQuery, variables }));
    const [, socket] = openTransports(address, null);
    void socket?.send(nextQuery, variables);
    await until(() => waiting() === 3);
    for (const each of requests) each.destroy();
    await socket?.close();
    await Promise.all(gone);
    await until(() => waiting() === 0, { withinMs: 2_000 });
  });

  it("is answered at once when the server stops, and waits no more", async () => {
    const other = await createWorld({ dashboardDir: site.folder });
    const marathon = await openMarathon(other);
    await eventsHaveBegun(other);
    const { boards, waiting: room } = other.server.platform;
    const after = boards.known(marathon.campaignId)?.versionText;
    const poll = getByHash(await other.listen(), hashOf(nextQuery), {
      campaign: marathon.slug,
      after,
      wait: 20,
    });
    await until(() => room.count === 1);
    await other.close();
    expect((await read(poll)).progress.version).toBe(after);
    expect(room.enter("anybody", () => {})).toBeUndefined();
  });
});

describe("the waiting room", () => {
  it("has 2 000 places for an address and 10 000 in all, and none is lost or taken twice", () => {
    const room = new WaitingRoom();
    const takeAll = (address: string): (() => void)[] => {
      const taken: (() => void)[] = [];
      for (;;) {
        const leave = room.enter(address, () => {});
        if (!leave) return taken;
        taken.push(leave);
      }
    };
    const hall = takeAll("hall");
    expect(hall).toHaveLength(2_000);
    const others = ["a", "b", "c", "d", "e"].map(takeAll);
    expect(others.map(({ length }) => length)).toEqual([2_000, 2_000, 2_000, 2_000, 0]);
    hall[0]?.();
    hall[0]?.();
    expect(room.count).toBe(9_999);
    expect(takeAll("hall")).toHaveLength(1);
  });
});
