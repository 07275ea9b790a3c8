import pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type OpenMarathon, addPeople, checkIn, openMarathon } from "./support/open-marathon.js";
import { type RawSocket, subscribeRaw } from "./support/raw-socket.js";
import { until } from "./support/until.js";
import { progressSubscription } from "./support/watch.js";
import { type World, createWorld } from "./support/world.js";

/** What the process asks by its clock, whatever happens: the projector's ticks and the look into the log. */
const byTheClock = /live\.tick\(|live\.move_due_events\(|live\.keep_house\(|jsonb_to_recordset\(.*known/s;
/** Ticks have 50 ms between them, looks 250 ms, events are moved once a second. */
const byTheClockEachSecond = 20 + 4 + 1;

const rounds = 10;
const arrivals = 3;

let world: World;
let marathon: OpenMarathon;
let address: string;
let people: string[];
let arrived = 0;

beforeAll(async () => {
  world = await createWorld();
  marathon = await openMarathon(world);
  people = await addPeople(world, 100);
  address = await world.listen();
  // The projector moves the event to LIVE by itself: that comes before anything that is counted here.
  const isGoingOn = (): boolean =>
    world.server.platform.boards.known(marathon.campaignId)?.body.t["events_live"] === 1;
  await until(isGoingOn, { what: "the event going on" });
});
afterAll(() => world.close());

/** Checks people in, ten times a few, each time until every watcher shows them. Tells what PostgreSQL was asked. */
async function askedWhile(
  watcherCount: number,
): Promise<{ asked: Record<string, number>; clockPerSecond: number }> {
  const watchers = await Promise.all(
    Array.from({ length: watcherCount }, (_, index) =>
      subscribeRaw(address, progressSubscription, { campaign: marathon.slug }, `op-${index}`),
    ),
  );
  const everybodyShows = (): Promise<void> =>
    until(() => watchers.every((watcher) => shownBy(watcher) === arrived), {
      what: `${arrived} volunteers at ${watcherCount} watchers`,
    });
  await everybodyShows();
  const begun = performance.now();
  const query = vi.spyOn(pg.Client.prototype, "query");
  try {
    for (let round = 0; round < rounds; round++) {
      await checkIn(world, marathon.eventId, people.slice(arrived, (arrived += arrivals)));
      await everybodyShows();
    }
    const texts = query.mock.calls.map(textOf);
    const seconds = (performance.now() - begun) / 1_000;
    return {
      asked: tally(texts.filter((text) => !byTheClock.test(text))),
      clockPerSecond: texts.filter((text) => byTheClock.test(text)).length / seconds,
    };
  } finally {
    query.mockRestore();
    for (const { socket } of watchers) socket.terminate();
    await until(() => world.server.fanOut.memberCount === 0, { what: "all watchers gone" });
  }
}

it("PostgreSQL is asked the same for real check-ins, whether one watches or a hundred", async () => {
  await askedWhile(1); // what is asked once and then known belongs to neither
  const one = await askedWhile(1);
  const hundred = await askedWhile(100);
  expect(Object.values(one.asked).filter((times) => times >= rounds).length).toBeGreaterThan(0);
  expect(hundred.asked).toEqual(one.asked);
  expect(hundred.clockPerSecond).toBeLessThan(byTheClockEachSecond * 1.5);
});

function shownBy({ received }: RawSocket): unknown {
  const progress: object = received.at(-1)?.data?.progress ?? {};
  return "activeVolunteers" in progress ? progress.activeVolunteers : undefined;
}

/** How often each text was asked. */
function tally(texts: readonly string[]): Record<string, number> {
  const times: Record<string, number> = {};
  for (const text of texts) times[text] = (times[text] ?? 0) + 1;
  return times;
}

/** The SQL of a recorded call: `pg` takes a text, or an object that has one. */
function textOf([first]: readonly unknown[]): string {
  if (typeof first === "string") return first;
  return typeof first === "object" && first !== null && "text" in first ? String(first.text) : "";
}
