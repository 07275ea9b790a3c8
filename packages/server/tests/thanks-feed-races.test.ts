import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { randomFrom } from "./support/random-from.js";
import { openMarathon } from "./support/open-marathon.js";
import { itemsOf } from "./support/feed-told.js";
import { decideThanks, followThanks, readFeedLog, sendThanks } from "./support/thanks-feed.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

const messages = 8;
const writers = 6;
const decisionsEach = 25;
const followerCount = 5;
const seeds = [1, 2, 3, 4, 5, 6];

describe("followers of the feed, while coordinators race and connections are cut", () => {
  let world: World;
  let address: string;
  beforeAll(async () => {
    world = await createWorld();
    address = await world.listen();
  });
  afterAll(() => world.close());

  it.each(seeds)(
    "miss nothing, get nothing twice, and in order (seed %i)",
    { timeout: 60_000 },
    async (seed) => {
      const random = randomFrom(seed);
      const pick = <Value>(values: readonly Value[]): Value =>
        values[Math.floor(random() * values.length)] as Value; // below the length
      const { slug, campaignId } = await openMarathon(world, `race-${seed}`);
      const ids = await Promise.all(Array.from({ length: messages }, () => sendThanks(world, slug)));
      const followers = Array.from({ length: followerCount }, () =>
        followThanks(() => address, { campaign: slug, after: `${slug}.1.0.0` }),
      );
      await until(() => followers.every(({ connections }) => connections > 0));

      let isOver = false;
      const cutting = (async () => {
        while (!isOver) {
          pick(followers).cut();
          await sleep(random() * 40); // that they happen at any moment is the point
        }
      })();
      /** Each coordinator goes their own way; who comes second is refused. */
      const decideAtRandom = async (): Promise<void> => {
        for (let n = 0; n < decisionsEach; n++) {
          const [id, decision] = [pick(ids), pick(["APPROVED", "HIDDEN"] as const)];
          await decideThanks(world, id, decision).catch((error: unknown) => {
            if (!String(error).includes("WRONG_STATE") && !isWrongState(error)) throw error;
          });
        }
      };
      await Promise.all(Array.from({ length: writers }, decideAtRandom));
      isOver = true;
      await cutting;
      await world.settle();

      const log = await readFeedLog(world, slug);
      const { rows: decided } = await sql<{ id: string; verdicts: string[] }>`
      select t.id, array_agg(d.verdict order by d.id) as verdicts
      from moderation_decision d join thank_you t on t.id = d.thank_you_id and t.campaign_id = ${campaignId} group by t.id
    `.execute(world.server.platform.db);
      expect(log.length).toBeGreaterThan(messages);
      for (const { id, verdicts } of decided) {
        expect(log.filter((item) => item.id === id).map(({ kind }) => kind)).toEqual(verdicts);
      }
      expect(decided.reduce((sum, { verdicts }) => sum + verdicts.length, 0)).toBe(log.length);

      const { rows: published } = await sql<{ id: string }>`
      select id from thank_you where campaign_id = ${campaignId} and status = 'APPROVED' order by id
    `.execute(world.server.platform.db);
      for (const follower of followers) {
        await until(() => follower.told.at(-1)?.version === log.at(-1)?.version, { what: "the newest item" });
        expect(itemsOf(follower.told)).toEqual(log.map(({ version, id }) => ({ version, id })));
        const shown = new Set<string>();
        for (const { thankYou, id } of follower.told) {
          if (thankYou) shown.add(thankYou.id);
          else if (id) shown.delete(id);
        }
        expect([...shown].toSorted()).toEqual(published.map(({ id }) => id));
      }
      expect(followers.reduce((sum, { connections }) => sum + connections, 0)).toBeGreaterThan(followerCount);
      for (const follower of followers) await follower.close();
    },
  );
});

function isWrongState(error: unknown): boolean {
  const original = error instanceof Error && "originalError" in error ? error.originalError : undefined;
  return original instanceof Error && "code" in original && original.code === "WRONG_STATE";
}
