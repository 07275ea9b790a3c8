import { fork } from "node:child_process";
import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import WebSocket from "ws";
import { AddressPlaces } from "../src/http/address-places.js";
import { networkOf } from "../src/http/network-of.js";
import { addPeople, checkIn, openMarathon } from "./support/open-marathon.js";
import { until } from "./support/until.js";
import { progressSubscription, seqOf } from "./support/watch.js";
import { type World, type WorldOptions, createWorld } from "./support/world.js";

let world: World | undefined;
afterEach(async () => {
  vi.restoreAllMocks();
  await world?.close();
  world = undefined;
});

/** A server with the usual limits, but for those that are given. */
const open = async (options: WorldOptions): Promise<string> => {
  world = await createWorld({ socketLimits: {}, ...options });
  return world.listen();
};

/** Opens a socket as a client behind a proxy; tells the socket, or the status and when to come again. */
const connect = async (
  address: string,
  from = "203.0.113.7",
): Promise<WebSocket | { status: number | undefined; retryAfter: string | undefined }> => {
  const socket = new WebSocket(`${address.replace("http", "ws")}/graphql`, ["graphql-transport-ws"], {
    headers: { "x-forwarded-for": from },
  });
  socket.on("error", () => {}); // told below
  const refused = once(socket, "unexpected-response") as Promise<[unknown, IncomingMessage]>;
  const opened = once(socket, "open").then(() => undefined);
  const answer = await Promise.race([opened, refused]);
  if (!answer) return socket;
  const [, { statusCode, headers }] = answer;
  socket.terminate();
  return { status: statusCode, retryAfter: headers["retry-after"] };
};
const greet = async (address: string): Promise<WebSocket> => {
  const socket = await connect(address);
  if (!(socket instanceof WebSocket)) throw new Error("refused");
  socket.send(JSON.stringify({ type: "connection_init" }));
  await once(socket, "message");
  return socket;
};
const full = { status: 503, retryAfter: "2" };

describe("the places of an address", () => {
  it("are as many as may be open, whoever else is there", () => {
    const places = new AddressPlaces({ perAddress: 2, newASecond: 1_000 });
    const giveBack = places.take("a", 0);
    expect(places.take("a", 10)).toBeDefined();
    expect(places.take("a", 20)).toBeUndefined();
    expect(places.take("b", 20)).toBeDefined();
    giveBack?.();
    expect(places.take("a", 30)).toBeDefined();
  });

  it("come back so many a second after all were taken at once", () => {
    const places = new AddressPlaces({ perAddress: 2_000, newASecond: 200 });
    const comeAndGo = (now: number, count: number): number =>
      Array.from({ length: count }, () => {
        const giveBack = places.take("a", now);
        giveBack?.();
        return giveBack;
      }).filter(Boolean).length;
    expect(comeAndGo(0, 5_000)).toBe(2_000);
    expect(comeAndGo(500, 5_000)).toBe(100);
    expect(comeAndGo(1_500, 5_000)).toBe(200);
    expect(comeAndGo(3_600_000, 5_000)).toBe(2_000);
  });
});

it.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:0:1::7", "2001:db8:0:1::/64"],
  ["2001:DB8:0:1:a:b:c:d", "2001:db8:0:1::/64"],
  ["2001:db8::1:0:0:7", "2001:db8:0:0::/64"],
  ["2001:db8::", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["64:ff9b::203.0.113.7", "64:ff9b:0:0::/64"],
  ["unknown", "unknown"],
])("%s counts as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it("all addresses of one IPv6 network have their places together", () => {
  const places = new AddressPlaces({ perAddress: 2, newASecond: 1_000 });
  expect(places.take("2001:db8::1", 0)).toBeDefined();
  expect(places.take("2001:db8::2", 0)).toBeDefined();
  expect(places.take("2001:db8::3", 100)).toBeUndefined();
  expect(places.take("2001:db8:0:1::3", 100)).toBeDefined();
});

describe("sockets", () => {
  it("from one address find 503 when its places are taken; others are served, and who leaves makes room", async () => {
    const address = await open({ trustedProxies: ["127.0.0.1"], socketLimits: { perAddress: 2 } });
    const first = await connect(address);
    const second = await connect(address);
    expect(first).toBeInstanceOf(WebSocket);
    expect(second).toBeInstanceOf(WebSocket);
    expect(await connect(address)).toEqual(full);
    expect(await connect(address, "203.0.113.8")).toBeInstanceOf(WebSocket);
    if (first instanceof WebSocket) first.close();
    await until(() => world?.server.socketCount() === 2);
    // The burst of two is spent: places come back with time, too.
    await until(async () => (await connect(address)) instanceof WebSocket);
  });

  it("find 503 when the server is full, wherever they come from", async () => {
    const address = await open({ trustedProxies: ["127.0.0.1"], socketLimits: { inAll: 2 } });
    await connect(address, "203.0.113.1");
    await connect(address, "203.0.113.2");
    expect(await connect(address, "203.0.113.3")).toEqual(full);
  });

  it("are closed with 1012 at the end of their longest life, to come back elsewhere", async () => {
    const address = await open({ socketLimits: { livesMs: 1 } });
    const socket = await greet(address);
    const [code] = (await once(socket, "close")) as [number];
    expect(code).toBe(1012);
  });

  it("are closed with 4429 at the twenty-first message within ten seconds, and not at twenty each ten", async () => {
    const address = await open({});
    const socket = await greet(address);
    let pongs = 0;
    socket.on("message", (text: Buffer) => {
      if (text.toString().includes('"pong"')) pongs++;
    });
    const say = (times: number): void => {
      for (let n = 0; n < times; n++) socket.send(JSON.stringify({ type: "ping" }));
    };
    say(19);
    await until(() => pongs === 19);
    const now = performance.now.bind(performance);
    vi.spyOn(performance, "now").mockImplementation(() => now() + 10_000);
    say(20);
    await until(() => pongs === 39);
    expect(socket.readyState).toBe(WebSocket.OPEN);
    say(1);
    const [code] = (await once(socket, "close")) as [number];
    expect(code).toBe(4429);
    expect(pongs).toBe(39);
  });
});

describe("1 500 phones behind one address", () => {
  it("all see the board, with the usual limits", { timeout: 60_000 }, async () => {
    const address = await open({});
    if (!world) throw new Error("no world");
    const { server } = world;
    const marathon = await openMarathon(world);
    const people = await addPeople(world, 3);
    const hall = fork(fileURLToPath(new URL("./support/readers-process.mjs", import.meta.url)));
    try {
      const newest = new Map<number, string>();
      hall.on("message", ({ got }: { got?: { index: number; version: string } }) => {
        if (got) newest.set(got.index, got.version);
      });
      hall.send({
        connect: {
          url: `${address.replace("http", "ws")}/graphql`,
          query: progressSubscription,
          variables: { campaign: marathon.slug },
          count: 1_500,
        },
      });
      await until(() => newest.size === 1_500, { withinMs: 30_000, what: "a first version for everybody" });
      await checkIn(world, marathon.eventId, people);
      await world.settle();
      const board = server.platform.boards.known(marathon.campaignId);
      expect(board?.body.t["active_volunteers"]).toBe(3);
      const isThere = (version: string): boolean => seqOf(version) >= (board?.version.seq ?? Infinity);
      await until(() => [...newest.values()].every(isThere), { what: "the board at everybody" });
    } finally {
      hall.kill();
    }
  });
});
