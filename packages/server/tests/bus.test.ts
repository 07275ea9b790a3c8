import { getEventListeners, once } from "node:events";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import WebSocket from "ws";
import type { Bus } from "../src/live/bus/bus.js";
import { createPostgresBus } from "../src/live/bus/postgres-bus.js";
import { freshDatabase } from "./support/database.js";
import { type OpenMarathon, addPeople, checkIn, openMarathon } from "./support/open-marathon.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

describe("hints over PostgreSQL", () => {
  let url: string;
  const nodes: { bus: Bus; heard: string[]; faults: unknown[] }[] = [];

  beforeAll(async () => {
    ({ url } = await freshDatabase());
    for (let n = 0; n < 3; n++) {
      const heard: string[] = [];
      const faults: unknown[] = [];
      const bus = createPostgresBus({ url, onFault: (error) => faults.push(error) });
      bus.subscribe({ onVersions: () => heard.push("versions"), onWake: () => heard.push("wake") });
      nodes.push({ bus, heard, faults });
      await until(() => bus.health() === "up");
    }
    await quiet();
  });
  afterAll(() => Promise.all(nodes.map(({ bus }) => bus.close())));

  /** What each node hears when a last hint of each kind has come to everybody else. */
  const quiet = async (): Promise<void> => {
    for (const { bus } of nodes) {
      for (const node of nodes) node.heard.length = 0;
      bus.wake();
      const others = nodes.filter((node) => node.bus !== bus);
      await until(() => others.every(({ heard }) => heard.includes("wake")));
    }
    for (const { heard } of nodes) heard.length = 0;
  };

  it("come to every other node and not to the one that gives them", async () => {
    const [first, second, third] = nodes as [(typeof nodes)[0], (typeof nodes)[0], (typeof nodes)[0]]; // made above
    first.bus.publish();
    await until(() => second.heard.length > 0 && third.heard.length > 0);
    second.bus.wake();
    await until(() => first.heard.length > 0 && third.heard.length > 1);
    expect([first.heard, second.heard, third.heard]).toEqual([["wake"], ["versions"], ["versions", "wake"]]);
    await quiet();
  });

  it("become one when they come faster than they are sent", async () => {
    const [first, second] = nodes as [(typeof nodes)[0], (typeof nodes)[0]]; // made above
    for (let n = 0; n < 1_000; n++) first.bus.wake();
    first.bus.publish();
    await until(() => second.heard.includes("versions"));
    expect(second.heard.length).toBeLessThanOrEqual(3);
    await quiet();
  });

  it("leave nothing behind of connections that failed", async () => {
    const listening = vi.spyOn(AbortSignal.prototype, "addEventListener");
    const connecting = vi.spyOn(pg.Client.prototype, "connect");
    const nowhere = createPostgresBus({ url: "postgres://127.0.0.1:1/nowhere" });
    await until(() => connecting.mock.calls.length > 3, { what: "some attempts" });
    const [closing] = listening.mock.contexts;
    expect(closing).toBeInstanceOf(AbortSignal);
    expect(getEventListeners(closing as AbortSignal, "abort").length).toBeLessThan(3); // one attempt, one pause
    await nowhere.close();
    vi.restoreAllMocks();
  });

  it("come again after the connections were lost, and what was missed is looked for", async () => {
    const admin = new pg.Client(url);
    await admin.connect();
    const ended = await admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'igilik-bus' and datname = current_database()",
    );
    await admin.end();
    expect(ended.rowCount).toBe(3);
    nodes[0]?.bus.wake();
    await until(() => nodes.every(({ bus, heard }) => bus.health() === "up" && heard.includes("versions")));
    expect(nodes.map(({ faults }) => faults.length)).toEqual([1, 1, 1]);
    await until(() => nodes.slice(1).every(({ heard }) => heard.includes("wake")));
    await quiet();
  });
});

describe("two servers on one database", () => {
  let leading: World;
  let other: World;
  let marathon: OpenMarathon;

  beforeAll(async () => {
    const { url: databaseUrl } = await freshDatabase();
    leading = await createWorld({ databaseUrl, bus: "postgres" });
    await until(() => leading.server.projector?.isLeading === true);
    // Nothing is looked for by the clock on the other one: only hints tell it of versions.
    vi.useFakeTimers({ toFake: ["setInterval"] });
    other = await createWorld({ databaseUrl, bus: "postgres", isProjecting: false });
    vi.useRealTimers();
    marathon = await openMarathon(leading);
    await leading.settle();
  });
  afterAll(async () => {
    await other.close();
    await leading.close();
  });

  it("wake the leader after a write at the other one, which hears of the version", async () => {
    const { projector } = leading.server;
    if (!projector) throw new Error("nobody leads");
    const woken = vi.spyOn(projector, "wake");
    const people = await addPeople(other, 3);
    await checkIn(other, marathon.eventId, people);
    await until(() => woken.mock.calls.length > 0, { what: "the leader being woken" });
    for (const world of [other, leading]) {
      const { boards } = world.server.platform;
      await until(() => boards.known(marathon.campaignId)?.body.t["volunteer_turnouts"] === 3);
    }
    const known = [leading, other].map(
      ({ server }) => server.platform.boards.known(marathon.campaignId)?.versionText,
    );
    expect(known[0]).toBe(known[1]);
  });

  it("know a campaign that was opened at the other one", async () => {
    const opened = await openMarathon(other, "opened-there");
    await until(() => leading.server.platform.codeBooks.bySlug("opened-there")?.phase === "LIVE");
    const later = await openMarathon(leading, "opened-here");
    await until(() => other.server.platform.codeBooks.bySlug("opened-here")?.phase === "LIVE");
    expect(opened.campaignId).not.toBe(later.campaignId);
  });
});

describe("a server that does not lead", () => {
  it("tells its pages when the leader last looked, and says that it does not lead", async () => {
    const { url: databaseUrl } = await freshDatabase();
    const leading = await createWorld({ databaseUrl, bus: "postgres" });
    const other = await createWorld({ databaseUrl, bus: "postgres", isProjecting: false });
    const address = await other.listen();
    await until(() => leading.server.projector?.isLeading === true);
    const socket = new WebSocket(`${address.replace("http", "ws")}/graphql`, ["graphql-transport-ws"]);
    const pings: { at: string; tickedAt: string | null }[] = [];
    socket.on("message", (text: Buffer) => {
      const message = JSON.parse(text.toString()) as { type: string; payload: (typeof pings)[0] };
      if (message.type === "ping") pings.push(message.payload);
    });
    await once(socket, "open");
    socket.send(JSON.stringify({ type: "connection_init" }));
    await until(() => pings.length > 0, { withinMs: 8_000 });
    const [ping] = pings;
    expect(ping?.tickedAt).not.toBeNull();
    expect(Date.parse(ping?.at ?? "") - Date.parse(ping?.tickedAt ?? "")).toBeLessThan(4_000);
    const metrics = await (await fetch(`${address}/metrics`)).text();
    expect(metrics).toMatch(/^igilik_leading 0$/m);
    expect(metrics).toMatch(/^igilik_bus_up 1$/m);
    socket.terminate();
    await other.close();
    await leading.close();
  });
});
