import { once } from "node:events";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import WebSocket from "ws";
import { addAccount } from "../src/access/accounts.js";
import { sessionCookie } from "../src/http/graphql.js";
import { activitySubscription, followActivity } from "./support/activity-feed.js";
import { freshDatabase } from "./support/database.js";
import { type OpenMarathon, openMarathon } from "./support/open-marathon.js";
import { sendThanks } from "./support/thanks-feed.js";
import { sessionOf } from "./support/transports.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

const password = "correct horse battery";
const withinMs = 1_000;

/** A socket of a session, by hand: what the server says, and with which code it ends. */
interface OpenSocket {
  socket: WebSocket;
  types: string[];
  closedWith: number | undefined;
}

describe("a session that ends", () => {
  let leading: World;
  let other: World;
  let marathon: OpenMarathon;
  let addresses: [string, string];
  const opened: OpenSocket[] = [];
  let accounts = 0;

  const open = async (address: string, session: string | null): Promise<OpenSocket> => {
    const socket = new WebSocket(`${address.replace("http", "ws")}/graphql`, "graphql-transport-ws");
    const held: OpenSocket = { socket, types: [], closedWith: undefined };
    opened.push(held);
    socket.once("close", (code) => (held.closedWith = code));
    socket.on("message", (data: Buffer) => {
      held.types.push((JSON.parse(data.toString()) as { type: string }).type);
    });
    await once(socket, "open");
    socket.send(JSON.stringify({ type: "connection_init", payload: session ? { session } : {} }));
    await until(() => held.types.includes("connection_ack"));
    const query = session ? activitySubscription : "subscription { progress { version } }";
    socket.send(
      JSON.stringify({
        id: "1",
        type: "subscribe",
        payload: { query, variables: { campaign: marathon.slug } },
      }),
    );
    await until(() => held.types.includes("next"), { what: "the first event" });
    return held;
  };
  const signIn = async (): Promise<{ session: string; accountId: string }> => {
    const email = `coordinator-${++accounts}@example.org`;
    const id = await addAccount(leading.server.platform.writes, { email, displayName: "Дана", password });
    return { session: await sessionOf(addresses[0], { email, password }), accountId: id ?? "" };
  };
  const signOut = async (session: string): Promise<void> => {
    await fetch(`${addresses[0]}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: `${sessionCookie}=${session}` },
      body: JSON.stringify({ query: "mutation { signOut { kind } }" }),
    });
  };
  /** Every socket is closed as one that must sign in again, in time. */
  const expectClosed = async (sockets: readonly OpenSocket[]): Promise<void> => {
    await until(() => sockets.every(({ closedWith }) => closedWith !== undefined), {
      withinMs,
      what: "4401",
    });
    expect(sockets.map(({ closedWith }) => closedWith)).toEqual(sockets.map(() => 4401));
  };

  beforeAll(async () => {
    const { url: databaseUrl } = await freshDatabase();
    leading = await createWorld({ databaseUrl, bus: "postgres" });
    other = await createWorld({ databaseUrl, bus: "postgres", isProjecting: false });
    marathon = await openMarathon(leading);
    await leading.settle();
    await other.settle();
    addresses = [await leading.listen(), await other.listen()];
  });
  afterEach(() => {
    for (const { socket } of opened.splice(0)) socket.terminate();
  });
  afterAll(async () => {
    await other.close();
    await leading.close();
  });

  it("closes its sockets on every node when its owner signs out, and nobody else's", async () => {
    const [leaving, staying] = [await signIn(), await signIn()];
    const ended = await Promise.all(addresses.map((address) => open(address, leaving.session)));
    const others = await Promise.all(
      addresses.flatMap((address) => [open(address, staying.session), open(address, null)]),
    );
    await signOut(leaving.session);
    await expectClosed(ended);
    const told = others.map(({ types }) => types.length);
    await sendThanks(leading, marathon.slug);
    await until(() => others.every(({ types }, n) => types.length > (told[n] ?? 0)), {
      what: "news for those who stay",
    });
    expect(others.map(({ closedWith }) => closedWith)).toEqual(others.map(() => undefined));
  });

  it.each([
    ["expires", (id: string) => sql`update session set expires_at = now() where account_id = ${id}`],
    ["goes with its account", (id: string) => sql`delete from account where id = ${id}`],
  ])("closes its sockets when it %s", async (_, end) => {
    const { session, accountId } = await signIn();
    const sockets = await Promise.all(addresses.map((address) => open(address, session)));
    await end(accountId).execute(leading.server.platform.writes);
    await expectClosed(sockets);
  });

  it("sends nothing more to a socket that does not answer the farewell, and cuts it", async () => {
    const { session } = await signIn();
    const [address] = addresses;
    const deaf = await open(address, session);
    const count = leading.server.socketCount();
    deaf.socket.pause();
    await signOut(session);
    await until(() => leading.server.socketCount() === count - 1, { what: "the socket cut" });
    await sendThanks(leading, marathon.slug);
    await leading.settle();
    deaf.socket.resume();
    await until(() => deaf.closedWith !== undefined);
    expect(deaf.types.filter((type) => type === "next")).toHaveLength(1);
  });

  it("is final for a stock client: it does not come back by itself", async () => {
    const { session } = await signIn();
    const follower = followActivity(() => addresses[1], session, { campaign: marathon.slug });
    await until(() => follower.told.length === 1);
    await signOut(session);
    await until(() => follower.errors.length > 0);
    expect(follower.closes).toEqual([4401]);
    expect(follower.connections).toBe(1);
    await follower.close();
  });

  it("keeps sockets while the database cannot be asked, and closes them afterwards", async () => {
    const { session } = await signIn();
    const held = await open(addresses[1], session);
    const owner = new pg.Client(leading.databaseUrl);
    await owner.connect();
    const looked = vi.spyOn(other.server.access, "findStandingSessions");
    try {
      await owner.query("revoke select on session from igilik_app");
      await until(() => looked.mock.settledResults.filter(({ type }) => type === "rejected").length >= 2);
      expect(held.closedWith).toBeUndefined();
      await owner.query("delete from session");
      await owner.query("grant select on session to igilik_app");
      await expectClosed([held]);
    } finally {
      looked.mockRestore();
      await owner.end();
    }
  });

  it("is looked for in one statement, and not at all while nobody is signed in", async () => {
    const { session } = await signIn();
    const strangers = await Promise.all([1, 2, 3].map(() => open(addresses[1], null)));
    const looked = vi.spyOn(other.server.access, "findStandingSessions");
    // The leader's own look tells how much time has gone by.
    const held = await open(addresses[0], session);
    const elsewhere = vi.spyOn(leading.server.access, "findStandingSessions");
    await until(() => elsewhere.mock.calls.length >= 3);
    expect(looked).not.toHaveBeenCalled();
    const three = await Promise.all([1, 2, 3].map(() => open(addresses[1], session)));
    await until(() => looked.mock.calls.length >= 2);
    expect(looked.mock.calls.every(([tokens]) => tokens.length === 1 && tokens[0] === session)).toBe(true);
    expect([...strangers, held, ...three].every(({ closedWith }) => closedWith === undefined)).toBe(true);
    looked.mockRestore();
    elsewhere.mockRestore();
  });
});
