import { EventEmitter, once } from "node:events";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type OpenMarathon, addPeople, checkIn, openMarathon } from "./support/open-marathon.js";
import { openTransports, signInOverHttp } from "./support/transports.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

let world: World;
let marathon: OpenMarathon;
let people: string[];
let address: string;

beforeAll(async () => {
  world = await createWorld();
  marathon = await openMarathon(world);
  people = await addPeople(world, 3);
  address = await world.listen();
});
afterAll(() => world.close());

/** Takes every connection for reading, and all that come free, until it is told to let go. */
async function holdReaders(): Promise<() => Promise<void>> {
  const door = new EventEmitter();
  const opens = once(door, "open");
  let held = 0;
  const holders = Array.from({ length: 60 }, () =>
    world.server.platform.db.connection().execute(async (db) => {
      await sql`select 1`.execute(db);
      held++;
      await opens;
    }),
  );
  const settled = Promise.allSettled(holders);
  await until(() => held > 0);
  return async () => {
    door.emit("open");
    await settled;
  };
}

it("signs in, checks in and is ready while readers hold every connection for reading", async () => {
  const letGo = await holdReaders();
  try {
    await checkIn(world, marathon.eventId, people.slice(0, 2));
    const [http] = openTransports(address, await signInOverHttp(world, address));
    const answer = await http?.send(
      `mutation ($input: RecordCheckInInput!) { recordCheckIn(input: $input) { __typename } }`,
      { input: { clientRef: "one", event: marathon.eventId, volunteer: people[2] } },
    );
    expect(answer).toEqual({ data: { recordCheckIn: { __typename: "CheckInRecorded" } } });
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
  } finally {
    await letGo();
  }
});
