import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { type OpenMarathon, openMarathon } from "./support/open-marathon.js";
import { subscribeRaw } from "./support/raw-socket.js";
import { until } from "./support/until.js";
import { progressSubscription } from "./support/watch.js";
import { type World, createWorld } from "./support/world.js";

describe("a socket that means no good", () => {
  let world: World;
  let marathon: OpenMarathon;
  let address: string;

  beforeAll(async () => {
    world = await createWorld();
    marathon = await openMarathon(world);
    address = await world.listen();
    await world.settle();
  });
  afterAll(() => world.close());

  it("asks for an upgrade at an address that is none, and is refused", async () => {
    const socket = connect(Number(new URL(address).port), "127.0.0.1");
    await once(socket, "connect");
    const lines = [
      "GET // HTTP/1.1",
      "Host: x",
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
    ];
    socket.write(`${[...lines, "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="].join("\r\n")}\r\n\r\n`);
    const [answer] = (await once(socket, "data")) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 404/);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
  });

  it("takes one id again and again, and leaves nothing behind", async () => {
    const socket = new WebSocket(`${address.replace("http", "ws")}/graphql`, "graphql-transport-ws");
    await once(socket, "open");
    socket.send(JSON.stringify({ type: "connection_init" }));
    await once(socket, "message");
    const payload = { query: progressSubscription, variables: { campaign: marathon.slug } };
    for (let i = 0; i < 50; i++) {
      socket.send(JSON.stringify({ id: "a", type: "subscribe", payload }));
      socket.send(JSON.stringify({ id: "a", type: "complete" }));
    }
    socket.send(JSON.stringify({ id: "a", type: "subscribe", payload }));
    await until(() => world.server.fanOut.memberCount > 0);
    socket.close();
    await until(() => world.server.socketCount() === 0 && world.server.fanOut.memberCount === 0, {
      what: "nobody left in a group",
    });
    expect(world.server.fanOut.groupCount).toBe(0);
  });

  it("watches fifty different operations from one address, and no other until it leaves one", async () => {
    const sockets: WebSocket[] = [];
    const answers = new Map<string, string>();
    for (let n = 0; n < 6; n++) {
      const socket = new WebSocket(`${address.replace("http", "ws")}/graphql`, "graphql-transport-ws");
      sockets.push(socket);
      socket.on("message", (text: Buffer) => {
        const { id, type, payload } = JSON.parse(text.toString()) as {
          id?: string;
          type: string;
          payload?: { errors?: { extensions: { code: string } }[] };
        };
        if (id && !answers.has(id)) answers.set(id, payload?.errors?.[0]?.extensions.code ?? type);
      });
      await once(socket, "open");
      socket.send(JSON.stringify({ type: "connection_init" }));
      await once(socket, "message");
    }
    /** The socket watches the progress under a name; the name makes the operation another one. */
    const watchAs = async (socket: number, id: string, name: string, after: string | null = null) => {
      const query = `subscription ($campaign: String, $after: String) {
        progress(campaign: $campaign, after: $after) { ${name}: version } }`;
      const variables = { campaign: marathon.slug, after };
      sockets[socket]?.send(JSON.stringify({ id, type: "subscribe", payload: { query, variables } }));
      await until(() => answers.has(id), { what: `an answer to ${id}` });
      return answers.get(id);
    };

    for (let n = 0; n < 50; n++) expect(await watchAs(n % 5, `a${n}`, `v${n}`)).toBe("next");
    expect(world.server.fanOut.groupCount).toBe(50);
    expect(await watchAs(5, "one more", "v50")).toBe("TOO_COMPLEX");
    expect(await watchAs(5, "as another", "v49")).toBe("next");
    expect(await watchAs(5, "with a cursor", "v49", "nothing.1.1.0")).toBe("next");
    sockets[0]?.send(JSON.stringify({ id: "a0", type: "complete" }));
    await until(() => world.server.fanOut.groupCount === 49);
    expect(await watchAs(5, "in its place", "v50")).toBe("next");

    for (const socket of sockets) socket.terminate();
    await until(() => world.server.socketCount() === 0 && world.server.fanOut.groupCount === 0);
  });

  it("hides the live field in a fragment, and is told to name it", async () => {
    const hidden = await subscribeRaw(
      address,
      `subscription { ...F } fragment F on Subscription { progress { version } }`,
    );
    await until(() => hidden.received.length > 0);
    expect(JSON.stringify(hidden.received[0]?.errors)).toContain("BAD_INPUT");
    hidden.socket.terminate();
  });
});
