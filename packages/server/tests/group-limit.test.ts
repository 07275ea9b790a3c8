import { getOperationAST, parse } from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";
import { toLiveOperation } from "../src/http/live-operation.js";
import { groupsAtMost, planLive } from "../src/http/live-plan.js";
import { eventsHaveBegun, openMarathon } from "./support/open-marathon.js";
import { anonymous } from "./support/platform.js";
import { subscribeRaw } from "./support/raw-socket.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

let world: World;
let address: string;

beforeAll(async () => {
  world = await createWorld();
  await openMarathon(world);
  address = await world.listen();
  await eventsHaveBegun(world);
});
afterAll(() => world.close());

/** Somebody asks for what nobody else asks for: its group stays for a while. */
async function askSomethingElse(name: string): Promise<void> {
  const { schema, services, platform, fanOut } = world.server;
  const document = parse(`subscription { ${name}: progress { version } }`);
  const operation = getOperationAST(document);
  const live = operation && toLiveOperation(schema, document, operation, {});
  if (!live) throw new Error("not live");
  const { key, plan } = planLive({ schema, services, fanOut, ...platform }, anonymous, live);
  await fanOut.ask(key, plan);
}

it("there are 5 000 different operations at most; one more is refused, one of them is not", async () => {
  const { fanOut } = world.server;
  const watcher = await subscribeRaw(address, "subscription { first: progress { version } }");
  await until(() => watcher.received.length === 1);
  for (let i = 1; fanOut.groupCount < groupsAtMost; i++) await askSomethingElse(`other${i}`);
  expect(fanOut.groupCount).toBe(5_000);

  const stranger = await subscribeRaw(address, "subscription { more: progress { version } }");
  const same = await subscribeRaw(address, "subscription Again { first: progress { version } }");
  await until(() => stranger.received.length + same.received.length === 2);
  expect(stranger.received[0]?.errors).toMatchObject([{ extensions: { code: "TOO_COMPLEX" } }]);
  expect(same.received[0]?.data).toHaveProperty("first.version");
  expect(fanOut.groupCount).toBe(5_000);
  for (const { socket } of [watcher, stranger, same]) socket.terminate();
});
