import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { followActivity, happened } from "./support/activity-feed.js";
import { readLog } from "./support/feed-follower.js";
import { addPeople, createEvent, openMarathon } from "./support/open-marathon.js";
import { randomFrom } from "./support/random-from.js";
import { signInOverHttp } from "./support/transports.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

const desks = 5;
const listsEach = 12;
const peopleCount = 120;
const followerCount = 4;
const seeds = [1, 2, 3];

/** What was acknowledged, by event. */
class Ledger {
  readonly #amounts = new Map<string, number>();
  add(event: string, amount: number): void {
    this.#amounts.set(event, (this.#amounts.get(event) ?? 0) + amount);
  }
  get amounts(): Map<string, number> {
    return new Map([...this.#amounts].toSorted());
  }
}

describe("followers of the activity, while desks race and connections are cut", () => {
  let world: World;
  let address: string;
  let session: string;
  beforeAll(async () => {
    world = await createWorld();
    address = await world.listen();
    session = await signInOverHttp(world, address);
  });
  afterAll(() => world.close());

  it.each(seeds)(
    "miss nothing, and their sums are what was acknowledged (seed %i)",
    { timeout: 60_000 },
    async (seed) => {
      const random = randomFrom(seed);
      const pick = <Value>(values: readonly Value[]): Value =>
        values[Math.floor(random() * values.length)] as Value; // below the length
      const { slug, campaignId, organizationId, eventId } = await openMarathon(world, `desks-${seed}`);
      const events = [eventId, await createEvent(world, slug, organizationId, { place: "второй зал" })];
      const moved = events[1] ?? "";
      const people = await addPeople(world, peopleCount, `R${seed}`);
      const followers = Array.from({ length: followerCount }, () =>
        followActivity(() => address, session, { campaign: slug, after: `${slug}.1.0.0` }),
      );
      await until(() => followers.every(({ connections }) => connections > 0));

      let isOver = false;
      const cutting = (async () => {
        while (!isOver) {
          pick(followers).cut();
          await sleep(random() * 40); // that they happen at any moment is the point
        }
      })();
      const [arrived, undone] = [new Ledger(), new Ledger()];
      /** Each desk its own lists; the same people come to several desks at once. */
      const checkInAtRandom = async (): Promise<void> => {
        for (let n = 0; n < listsEach; n++) {
          const rows = Array.from({ length: 1 + Math.floor(random() * 8) }, () => ({
            clientRef: randomUUID(),
            event: pick(events),
            volunteer: pick(people),
            ...(random() < 0.5 ? { organization: organizationId } : {}),
          }));
          const { recordCheckIns: answers } = await world.ask<{
            recordCheckIns: { __typename: string; attendance?: { id: string } }[];
          }>(
            `mutation ($input: [RecordCheckInInput!]!) {
            recordCheckIns(input: $input) { __typename ... on CheckInRecorded { attendance { id } } }
          }`,
            { input: rows },
          );
          for (const [index, { __typename, attendance }] of answers.entries()) {
            if (__typename !== "CheckInRecorded") continue;
            const event = rows[index]?.event ?? "";
            arrived.add(event, 1);
            if (random() < 0.7) continue;
            await world.ask(
              `mutation ($input: UndoCheckInInput!) { undoCheckIn(input: $input) { clientRef } }`,
              {
                input: { clientRef: randomUUID(), attendance: attendance?.id, reason: "Не тот человек" },
              },
            );
            undone.add(event, 1);
          }
        }
      };
      const moveAtRandom = async (): Promise<void> => {
        for (let n = 0; n < listsEach; n++) {
          for (const [mutation, input] of [
            ["cancelEvent", "CancelEventInput"],
            ["reopenEvent", "ReopenEventInput"],
          ]) {
            await world.ask(`mutation ($input: ${input}!) { ${mutation}(input: $input) { clientRef } }`, {
              input: { clientRef: randomUUID(), id: moved, reason: "Проверка" },
            });
          }
        }
      };
      await Promise.all([...Array.from({ length: desks }, checkInAtRandom), moveAtRandom()]);
      isOver = true;
      await cutting;
      await world.settle();

      const log = await readLog(world, slug, "activity");
      const sumOf = (kind: string): Map<string, number> => {
        const ledger = new Ledger();
        for (const item of log) if (item.kind === kind) ledger.add(item.id, item.amount ?? 0);
        return ledger.amounts;
      };
      expect(sumOf("CHECKED_IN")).toEqual(arrived.amounts);
      expect(sumOf("CHECK_IN_UNDONE")).toEqual(undone.amounts);
      const { rows } = await sql<{ statuses: string[] }>`
      select array_agg('EVENT_' || (change #>> '{status,1}') order by id) as statuses
      from correction where campaign_id = ${campaignId} and subject_id = ${moved} and change ? 'status'
    `.execute(world.server.platform.db);
      const states = log
        .filter(({ id, kind }) => id === moved && kind.startsWith("EVENT_"))
        .map(({ kind }) => kind);
      // Made, and begun by the clock at some time; then what people did, in their order.
      expect(states.slice(-2 * listsEach)).toEqual(rows[0]?.statuses);

      const told = log.map(({ version, id, kind, amount }) => ({ version, subject: id, kind, amount }));
      for (const follower of followers) {
        await until(() => follower.told.at(-1)?.version === log.at(-1)?.version, { what: "the newest item" });
        expect(
          happened(follower.told).map(({ version, subject, kind, amount }) => ({
            version,
            subject,
            kind,
            amount,
          })),
        ).toEqual(told);
        expect(follower.told).toHaveLength(log.length);
      }
      expect(followers.reduce((sum, { connections }) => sum + connections, 0)).toBeGreaterThan(followerCount);
      for (const follower of followers) await follower.close();
    },
  );
});
