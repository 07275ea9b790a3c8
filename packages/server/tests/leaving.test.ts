import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type NodeProcess, startNode } from "./support/node-process.js";
import { openMarathon } from "./support/open-marathon.js";
import { subscribeRaw } from "./support/raw-socket.js";
import { until } from "./support/until.js";
import { progressSubscription } from "./support/watch.js";
import { type World, createWorld } from "./support/world.js";

const socketCount = 1_200;

describe("a server that is told to stop", () => {
  let world: World;
  let node: NodeProcess;
  let slug: string;

  beforeAll(async () => {
    world = await createWorld();
    ({ slug } = await openMarathon(world));
    node = await startNode(world.databaseUrl);
  }, 60_000);
  afterAll(async () => {
    node.process.kill("SIGKILL");
    await world.close();
  });

  it(
    "is not ready first, sends its sockets away in batches with 1012, answers what it has begun, and ends",
    { timeout: 60_000 },
    async () => {
      const { address } = node;
      const closed: { code: number; at: number }[] = [];
      for (let n = 0; n < socketCount; n += 50) {
        const batch = Array.from({ length: 50 }, () =>
          subscribeRaw(address, progressSubscription, { campaign: slug }),
        );
        for (const { socket } of await Promise.all(batch))
          socket.on("close", (code) => closed.push({ code, at: performance.now() }));
      }

      // A request that is under way: its second half comes when all sockets are gone.
      const body = JSON.stringify({ query: "{ progress { version } }" });
      const request = connect(Number(new URL(address).port), "127.0.0.1");
      await once(request, "connect");
      let answer = "";
      request.on("data", (text: Buffer) => (answer += text.toString()));
      const headers = [
        "POST /graphql HTTP/1.1",
        "Host: 127.0.0.1",
        "Content-Type: application/json",
        `Content-Length: ${body.length}`,
        "Expect: 100-continue",
      ];
      request.write(`${headers.join("\r\n")}\r\n\r\n`);
      await until(() => answer.startsWith("HTTP/1.1 100"), { what: "a request that has begun" });
      request.write(body.slice(0, 10));

      const ended = once(node.process, "exit") as Promise<[number | null]>;
      node.process.kill("SIGTERM");
      let openWhenNotReady = 0;
      await until(async () => {
        const { status } = await fetch(`${address}/readyz`);
        openWhenNotReady = socketCount - closed.length;
        return status === 503;
      });
      expect(openWhenNotReady).toBeGreaterThan(0);

      const refused = new Promise<number | undefined>((resolve) => {
        const upgrade = connect(Number(new URL(address).port), "127.0.0.1");
        const lines = ["GET /graphql HTTP/1.1", "Host: x", "Connection: Upgrade", "Upgrade: websocket"];
        upgrade.once("data", (text: Buffer) => resolve(Number(text.toString().split(" ")[1])));
        upgrade.write(`${lines.join("\r\n")}\r\n\r\n`);
      });
      expect(await refused).toBe(503);

      await until(() => closed.length === socketCount, { what: "all sockets sent away" });
      expect(new Set(closed.map(({ code }) => code))).toEqual(new Set([1012]));
      const times = closed.map(({ at }) => at);
      // Twelve batches with eleven rests between, of 25 ms at least each.
      expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(200);

      request.write(body.slice(10));
      await until(() => answer.includes('"version"'), { what: "an answer to the request" });
      expect(answer).toMatch(/HTTP\/1\.1 200/);
      expect((await ended)[0]).toBe(0);
    },
  );
});
