import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import WebSocket from "ws";
import { type OpenMarathon, changePhase, dayFromNow, openMarathon } from "./support/open-marathon.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

const watchProgress = "subscription { progress { version } }";

describe.each([
  ["behind a trusted proxy", ["127.0.0.1"], "203.0.113.7"],
  ["that only says so", [], "127.0.0.1"],
])("a client of another address %s", (_, trustedProxies, expected) => {
  it(`is known as ${expected} over HTTP and over a socket`, async () => {
    const world = await createWorld({ trustedProxies });
    const address = await world.listen();
    const asked = vi.spyOn(world.server.access, "viewerOf");
    const headers = { "x-forwarded-for": "203.0.113.7" };
    await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify({ query: "{ __typename }" }),
    });
    const socket = new WebSocket(`${address.replace("http", "ws")}/graphql`, ["graphql-transport-ws"], {
      headers,
    });
    await once(socket, "open");
    socket.send(JSON.stringify({ type: "connection_init" }));
    await once(socket, "message");
    socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: "{ __typename }" } }));
    await once(socket, "message");
    socket.terminate();
    await world.close();
    expect(asked.mock.calls.map(([, from]) => from)).toEqual([expected, expected]);
  });
});

interface Message {
  type: string;
  id?: string;
  payload?: { extensions?: { code?: string } }[];
}

describe("a socket", () => {
  let world: World;
  let marathon: OpenMarathon;
  let address: string;

  beforeAll(async () => {
    world = await createWorld();
    marathon = await openMarathon(world);
    address = await world.listen();
  });
  afterAll(() => world.close());

  const connect = async (protocols = ["graphql-transport-ws"]) => {
    const socket = new WebSocket(`${address.replace("http", "ws")}/graphql`, protocols);
    const messages: Message[] = [];
    const closed = new Promise<number>((resolve) => {
      socket.once("close", resolve);
    });
    socket.on("error", () => {}); // told by `close`
    socket.on("message", (text: Buffer) => messages.push(JSON.parse(text.toString()) as Message));
    await once(socket, "open");
    return { socket, messages, closed, say: (message: object) => socket.send(JSON.stringify(message)) };
  };
  const greet = async () => {
    const connected = await connect();
    connected.say({ type: "connection_init" });
    await until(() => connected.messages.some(({ type }) => type === "connection_ack"));
    return connected;
  };
  const subscribe = (id: string): object => ({ id, type: "subscribe", payload: { query: watchProgress } });

  it("is closed with 4400: what it says is no message", async () => {
    const { socket, closed } = await greet();
    socket.send("hello");
    expect(await closed).toBe(4400);
  });

  it("is closed with 4401: it asks before it has introduced itself", async () => {
    const { say, closed } = await connect();
    say(subscribe("1"));
    expect(await closed).toBe(4401);
  });

  it("is closed with 4406: it does not say which protocol it speaks", async () => {
    const { closed } = await connect([]);
    expect(await closed).toBe(4406);
  });

  it("is closed with 4408: it does not introduce itself within three seconds", async () => {
    const { closed } = await connect();
    expect(await closed).toBe(4408);
  });

  it("is closed with 4409: it uses an id twice at once", async () => {
    const { say, closed } = await greet();
    say(subscribe("1"));
    say(subscribe("1"));
    expect(await closed).toBe(4409);
  });

  it("is closed with 4429: it introduces itself twice", async () => {
    const { say, closed } = await greet();
    say({ type: "connection_init" });
    expect(await closed).toBe(4429);
  });

  it("is closed with 1009: a message is larger than 64 KiB", async () => {
    const { socket, closed } = await greet();
    const printed = vi.spyOn(console, "error");
    const logged = vi.spyOn(world.server.platform.logger, "info");
    socket.send("x".repeat(64 * 1024 + 1));
    expect(await closed).toBe(1009);
    expect(printed).not.toHaveBeenCalled();
    expect(logged.mock.calls).toEqual([[{ code: "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH" }, expect.any(String)]]);
    vi.restoreAllMocks();
  });

  it("stays open when an eleventh operation is refused", async () => {
    const { socket, say, messages } = await greet();
    for (let id = 1; id <= 11; id++) say(subscribe(`${id}`));
    await until(() => messages.some(({ type }) => type === "error"));
    const refused = messages.filter(({ type }) => type === "error");
    expect(refused.map(({ id, payload }) => [id, payload?.[0]?.extensions?.code])).toEqual([
      ["11", "TOO_COMPLEX"],
    ]);
    await until(() => messages.filter(({ type }) => type === "next").length === 10);
    expect(socket.readyState).toBe(WebSocket.OPEN);
    socket.terminate();
  });

  it("hears of no draft and no rehearsal", async () => {
    const { boards } = world.server.platform;
    for (const [slug, isRehearsal] of [
      ["a-draft", false],
      ["a-rehearsal", true],
    ] as const) {
      const { openCampaign } = await world.ask<{ openCampaign: { campaign: { id: string } } }>(
        `mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) { campaign { id } } }`,
        {
          input: {
            clientRef: slug,
            series: slug,
            slug,
            name: { ru: "Марафон добрых дел" },
            city: { ru: "Алматы" },
            timeZone: "Asia/Almaty",
            startsOn: dayFromNow(30),
            endsOn: dayFromNow(35),
            isRehearsal,
          },
        },
      );
      await boards.board(openCampaign.campaign.id);
    }
    await changePhase(world, "a-rehearsal", "PUBLISHED");
    expect(Object.keys(boards.versions())).toEqual(expect.arrayContaining(["a-draft", "a-rehearsal"]));
    const { socket, messages } = await greet();
    await until(() => messages.some(({ type }) => type === "ping"), { withinMs: 8_000 });
    const ping = JSON.stringify(messages.find(({ type }) => type === "ping"));
    expect(ping).toContain(marathon.slug);
    expect(ping).not.toMatch(/a-draft|a-rehearsal/);
    socket.terminate();
  });

  it("is told every few seconds which versions there are and when the server last looked", async () => {
    const { socket, messages } = await greet();
    await until(() => messages.some(({ type }) => type === "ping"), { withinMs: 8_000 });
    const ping = messages.find(({ type }) => type === "ping") as unknown as {
      payload: Record<string, unknown>;
    };
    const { versions, at, tickedAt } = ping.payload;
    expect(versions).toMatchObject({ [marathon.slug]: expect.stringMatching(/^almaty-test\.\d+\.\d+\.0$/) });
    expect(Date.parse(String(at)) - Date.parse(String(tickedAt))).toBeLessThan(1_000);
    socket.terminate();
  });
});
