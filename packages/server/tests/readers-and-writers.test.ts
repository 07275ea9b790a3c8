import { EventEmitter, once } from "node:events";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../src/database/database.js";
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

/**
 * Takes every connection of a pool, and all that come free, until it is told to let go; tells whether those that
 * found none still wait for one.
 */
async function holdAll(pool: Database): Promise<{ isWaiting: () => boolean; letGo: () => Promise<void> }> {
  const door = new EventEmitter();
  const opens = once(door, "open");
  let held = 0;
  const holders = Array.from({ length: 60 }, () =>
    pool.connection().execute(async (db) => {
      await sql`select 1`.execute(db);
      held++;
      await opens;
    }),
  );
  let isWaiting = true;
  const settled = Promise.allSettled(holders);
  void Promise.race(holders).catch(() => (isWaiting = false));
  await until(() => held > 0);
  return {
    isWaiting: () => isWaiting,
    async letGo() {
      door.emit("open");
      await settled;
    },
  };
}

it("signs in, checks in and out and is ready while readers hold every connection for reading", async () => {
  const { letGo } = await holdAll(world.server.platform.db);
  try {
    await checkIn(world, marathon.eventId, people.slice(0, 2));
    const [http] = openTransports(address, await signInOverHttp(world, address));
    const arrived = await http?.send(
      `mutation ($input: RecordCheckInInput!) { recordCheckIn(input: $input) {
        __typename ... on CheckInRecorded { attendance { id } } } }`,
      { input: { clientRef: "one", event: marathon.eventId, volunteer: people[2] } },
    );
    expect(arrived?.data).toMatchObject({ recordCheckIn: { attendance: { id: expect.any(String) } } });
    const left = await http?.send(
      `mutation ($input: RecordCheckOutInput!) { recordCheckOut(input: $input) { __typename } }`,
      { input: { clientRef: "two", event: marathon.eventId, volunteer: people[2] } },
    );
    expect(left).toEqual({ data: { recordCheckOut: { __typename: "CheckOutRecorded" } } });
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
  } finally {
    await letGo();
  }
});

it("says that it is not ready before the wait for a connection is over", async () => {
  const { isWaiting, letGo } = await holdAll(world.server.platform.writes);
  try {
    expect((await fetch(`${address}/readyz`)).status).toBe(503);
    expect(isWaiting()).toBe(true);
  } finally {
    await letGo();
  }
});
