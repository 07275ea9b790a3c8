import { createClient } from "graphql-ws";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import WebSocket from "ws";
import { createAccessService } from "../src/access/access.service.js";
import { sessionCookie } from "../src/http/graphql.js";
import { activitySubscription } from "./support/activity-feed.js";
import { type OpenMarathon, openMarathon } from "./support/open-marathon.js";
import { signInOverHttp } from "./support/transports.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

describe("a page that cannot read its own cookie", () => {
  let world: World;
  let marathon: OpenMarathon;
  let address: string;
  let session: string;
  const ends: (() => unknown)[] = [];

  /** Who the server takes a cookie's owner for, and the ticket it gives them. */
  const askViewer = async (token: string | null): Promise<{ kind: string; socketTicket: string | null }> => {
    const response = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token ? { cookie: `${sessionCookie}=${token}` } : {}),
      },
      body: JSON.stringify({ query: "{ viewer { kind socketTicket } }" }),
    });
    const { data } = (await response.json()) as {
      data: { viewer: { kind: string; socketTicket: string | null } };
    };
    return data.viewer;
  };
  /** Follows the activity on a socket that begins with these words. */
  const follow = (init: Record<string, unknown>) => {
    const heard: { types: string[]; refusals: string; closed: number | undefined } = {
      types: [],
      refusals: "",
      closed: undefined,
    };
    const client = createClient({
      url: `${address.replace("http", "ws")}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: init,
      shouldRetry: () => false,
      on: { closed: (event) => (heard.closed = (event as { code: number }).code) },
    });
    client.subscribe<{ activityFeed: { __typename: string } }>(
      { query: activitySubscription, variables: { campaign: marathon.slug } },
      {
        next({ data, errors }) {
          if (data) heard.types.push(data.activityFeed.__typename);
          if (errors) heard.refusals += JSON.stringify(errors);
        },
        error: (error) => (heard.refusals += JSON.stringify(error)),
        complete: () => {},
      },
    );
    ends.push(() => client.dispose());
    return heard;
  };

  beforeAll(async () => {
    world = await createWorld();
    marathon = await openMarathon(world);
    address = await world.listen();
    session = await signInOverHttp(world, address);
  });
  afterAll(async () => {
    for (const end of ends) await end();
    await world.close();
  });

  it("opens its socket with a ticket, and is who it is", async () => {
    const { kind, socketTicket } = await askViewer(session);
    expect(kind).toBe("COORDINATOR");
    expect(socketTicket).not.toContain(session);
    const heard = follow({ ticket: socketTicket });
    await until(() => heard.types.length > 0);
    // What happened before may be told right behind it.
    expect([heard.types[0], heard.refusals, heard.closed]).toEqual(["Resync", "", undefined]);
  });

  it("has no ticket without a sign-in", async () => {
    expect(await askViewer(null)).toEqual({ kind: "ANONYMOUS", socketTicket: null });
    expect(await askViewer("a session that is none")).toEqual({ kind: "ANONYMOUS", socketTicket: null });
  });

  it.each([
    [
      "in which a letter is another one",
      (ticket: string) => ticket.replace(/^./, (c) => (c === "A" ? "B" : "A")),
    ],
    [
      "that says it lasts longer",
      (ticket: string) => ticket.replace(/\.(\d+)\./, (_, at) => `.${Number(at) + 1}.`),
    ],
    ["with something behind it", (ticket: string) => `${ticket}.more`],
    ["that is none", () => "nonsense"],
  ])("is a stranger with a ticket %s", async (_, change) => {
    const { socketTicket } = await askViewer(session);
    const heard = follow({ ticket: change(socketTicket ?? "") });
    await until(() => heard.refusals !== "");
    expect(heard.refusals).toContain("NOT_SIGNED_IN");
  });

  it("is not signed in by a ticket anywhere else", async () => {
    const { socketTicket } = await askViewer(session);
    expect(await askViewer(socketTicket)).toMatchObject({ kind: "ANONYMOUS" });
    const heard = follow({ session: socketTicket });
    await until(() => heard.refusals !== "");
    expect(heard.refusals).toContain("NOT_SIGNED_IN");
  });

  it("has a ticket for a minute, on whichever server", async () => {
    const secrets = { sessionSecret: "a session secret of this test, long enough" };
    const elsewhere = createAccessService(world.server.platform, secrets);
    const { socketTicket } = await askViewer(session);
    const ticket = socketTicket ?? "";
    expect(elsewhere.redeemTicket(ticket)).toBeDefined();
    const stranger = createAccessService(world.server.platform, {
      sessionSecret: "another secret, long enough",
    });
    expect(stranger.redeemTicket(ticket)).toBeUndefined();
    const now = Date.now();
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      vi.setSystemTime(now + 59_000);
      expect(elsewhere.redeemTicket(ticket)).toBeDefined();
      vi.setSystemTime(now + 61_000);
      expect(elsewhere.redeemTicket(ticket)).toBeUndefined();
    } finally {
      vi.useRealTimers();
    }
  });

  it("loses the socket with the session, as one that gave the token", async () => {
    const { socketTicket } = await askViewer(session);
    const heard = follow({ ticket: socketTicket });
    await until(() => heard.types.length > 0);
    await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: `${sessionCookie}=${session}` },
      body: JSON.stringify({ query: "mutation { signOut { kind } }" }),
    });
    await until(() => heard.closed !== undefined, { withinMs: 1_000 });
    expect(heard.closed).toBe(4401);
  });
});
