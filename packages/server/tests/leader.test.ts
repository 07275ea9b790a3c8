import { type ChildProcess, fork } from "node:child_process";
import { randomInt, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tickEveryMs } from "../src/live/projector.js";
import { recountCampaign } from "../src/live/recount.js";
import { readLog } from "./support/feed-follower.js";
import { anonymous, coordinator } from "./support/platform.js";
import { publishThanks, readFeedLog } from "./support/thanks-feed.js";
import { type OpenMarathon, addPeople, createEvent, openMarathon } from "./support/open-marathon.js";
import { until } from "./support/until.js";
import { type World, createWorld } from "./support/world.js";

const rounds = 20;
const writesBetween = 500;

/** A projector in a process of its own. */
interface Candidate {
  process: ChildProcess;
  isLeading: boolean;
}

describe("a leader that is killed or stopped", () => {
  let world: World;
  let marathon: OpenMarathon;
  let people: string[];
  let acknowledged = 0;
  const events: string[] = [];
  const candidates: Candidate[] = [];
  const published: string[] = [];
  /** What somebody who follows the feed all the time was told. */
  const told: { version: string; id: string }[] = [];
  /** The same of the activity. */
  const happened: { version: string; kind: string; amount: number | null }[] = [];

  const startCandidate = (): void => {
    const file = fileURLToPath(new URL("./support/projector-process.ts", import.meta.url));
    const child = fork(file, {
      execArgv: ["--import", "@oxc-node/core/register", "--conditions=source"],
      env: { ...process.env, PROJECTOR_DATABASE_URL: world.databaseUrl },
    });
    const candidate = { process: child, isLeading: false };
    child.on("message", ({ isLeading }: { isLeading: boolean }) => {
      candidate.isLeading = isLeading;
    });
    candidates.push(candidate);
  };
  const leaderOf = (): Candidate | undefined => candidates.find((candidate) => candidate.isLeading);
  const leadAnew = async (but?: Candidate): Promise<Candidate> => {
    await until(() => candidates.some((each) => each !== but && each.isLeading), { what: "a new leader" });
    return candidates.find((each) => each !== but && each.isLeading) as Candidate; // found just now
  };

  /** Acknowledged arrivals, each of another person or at another event. */
  const write = async (count: number): Promise<void> => {
    for (let left = count; left > 0; left -= 100) {
      const from = acknowledged % people.length;
      const event = events[Math.floor(acknowledged / people.length)];
      const { recordCheckIns } = await world.ask<{ recordCheckIns: { __typename: string }[] }>(
        `mutation ($input: [RecordCheckInInput!]!) { recordCheckIns(input: $input) { __typename } }`,
        {
          input: people
            .slice(from, from + 100)
            .map((volunteer) => ({ clientRef: randomUUID(), event, volunteer })),
        },
      );
      expect(recordCheckIns.every(({ __typename }) => __typename === "CheckInRecorded")).toBe(true);
      acknowledged += recordCheckIns.length;
      published.push(await publishThanks(world, marathon.slug));
    }
  };
  const followFeed = async (): Promise<void> => {
    const { slug } = marathon;
    const feed = await world.server.services.thanks.follow(anonymous, {
      campaign: slug,
      after: `${slug}.1.0.0`,
    });
    for await (const event of feed) {
      if (event.__typename !== "ThankYouPublished") throw new Error(`${event.__typename} came`);
      told.push({ version: event.version, id: event.thankYou.id });
    }
  };

  const followActivity = async (): Promise<void> => {
    const { slug } = marathon;
    const feed = await world.server.services.live.followActivity(coordinator, {
      campaign: slug,
      after: `${slug}.1.0.0`,
    });
    for await (const event of feed) {
      if (event.__typename !== "Activity") throw new Error(`${event.__typename} came`);
      happened.push({ version: event.version, kind: event.kind, amount: event.amount });
    }
  };

  beforeAll(async () => {
    world = await createWorld({ isProjecting: false });
    marathon = await openMarathon(world);
    people = await addPeople(world, 2_000);
    events.push(marathon.eventId);
    while (events.length * people.length < 2 * rounds * (writesBetween + 100)) {
      events.push(
        await createEvent(world, marathon.slug, marathon.organizationId, { place: `Орын ${events.length}` }),
      );
    }
    startCandidate();
    startCandidate();
    await leadAnew();
    void followFeed();
    void followActivity();
  });
  afterAll(async () => {
    for (const { process: child } of candidates) child.kill("SIGKILL");
    await world.close();
  });

  it(
    `loses and doubles nothing: ${rounds} kills and ${rounds} stops, each after ${writesBetween} acknowledged writes`,
    { timeout: 150_000 },
    async () => {
      for (let round = 0; round < rounds; round++) {
        await write(writesBetween);
        const killed = leaderOf() ?? (await leadAnew());
        const whileKilled = write(100); // something is under way when it happens
        await sleep(randomInt(tickEveryMs));
        killed.process.kill("SIGKILL");
        await whileKilled;
        candidates.splice(candidates.indexOf(killed), 1);
        startCandidate();
        await leadAnew(killed);

        await write(writesBetween);
        const stopped = leaderOf() ?? (await leadAnew());
        const whileStopped = write(100);
        await sleep(randomInt(tickEveryMs));
        stopped.process.kill("SIGSTOP");
        await whileStopped;
        await leadAnew(stopped);
        stopped.process.kill("SIGCONT");
      }
      const { db } = world.server.platform;
      await until(async () => {
        const { rows } = await sql<{ n: number }>`select count(*) as n from live.counter_delta`.execute(db);
        return rows[0]?.n === 0;
      });
      const { rows: logged } = await sql<{ seqs: number; first: number; last: number }>`
        select count(*) as seqs, min(seq) as first, max(seq) as last from live.board_log
        where campaign_id = ${marathon.campaignId}
      `.execute(db);
      const board = await world.server.platform.boards.refresh(marathon.campaignId);
      expect(board.body.t["volunteer_turnouts"]).toBe(acknowledged);
      expect((await recountCampaign(db, marathon.campaignId)).differences).toEqual([]);
      expect(logged[0]?.first).toBe(1);
      expect(logged[0]?.seqs).toBe(logged[0]?.last);

      // The feed: published one after the other, so in that order.
      expect(published.length).toBe(acknowledged / 100);
      await until(() => told.length >= published.length, { what: "the whole feed" });
      expect(told.map(({ id }) => id)).toEqual(published);
      const log = await readFeedLog(world, marathon.slug);
      expect(told).toEqual(log.map(({ version, id }) => ({ version, id })));

      // The activity: every arrival that was acknowledged is in one item's sum, once.
      const activity = await readLog(world, marathon.slug, "activity");
      await until(() => happened.at(-1)?.version === activity.at(-1)?.version, {
        what: "the whole activity",
      });
      expect(happened).toEqual(activity.map(({ version, kind, amount }) => ({ version, kind, amount })));
      const arrived = happened.filter(({ kind }) => kind === "CHECKED_IN");
      expect(arrived.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(acknowledged);
    },
  );
});
