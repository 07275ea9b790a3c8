import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { randomFrom } from "../random-from.js";
import { until } from "../until.js";
import { DeskLine } from "./desk-line.js";
import { type DeskWork, arrivalsOf, checkInAll, moderateAll, moveEvent } from "./desks.js";
import { type Hall, openHall } from "./hall.js";
import { type Hit, drawHits } from "./hits.js";
import { Ledger } from "./ledger.js";
import { type LossReport, judge } from "./report.js";
import { followActivity, followThanks, watchByPolls, watchBySocket } from "./watchers.js";

/** Where it is played: a campaign that is on, and what the servers stand on. */
export interface LossGround {
  databaseUrl: string;
  slug: string;
  campaignId: string;
  /** Open for check-ins; the first one is cancelled and opened again all the time. */
  events: readonly string[];
  people: readonly string[];
  /** A coordinator's. */
  account: { email: string; password: string };
  /** Of the PostgreSQL that runs now. Its supervisor starts it again. */
  postgresPid(): number;
  /** What Node is told to run: the server, and the operator's command line. */
  programs: { server: readonly string[]; cli: readonly string[] };
}

/** How hard it is played. */
export interface LossOptions {
  kills: number;
  seed: number;
  freezeAtMostMs: number;
  desks: number;
  /** Followers of feeds: one of the thanks, the next one of the activity, and so on. */
  feeds: number;
  sockets: number;
  polls: number;
  onHit?: (hit: Hit, n: number, tookMs: number) => void;
}

const goOnWithinMs = 120_000;
const arrivedBefore = 20;

/**
 * Three servers on one PostgreSQL behind a proxy, under load, while one after the other is killed or frozen. Then
 * everything is held against what was acknowledged.
 */
export async function playLoss(ground: LossGround, options: LossOptions): Promise<LossReport> {
  const { slug, events, people } = ground;
  const [movedEvent = "", ...otherEvents] = events;
  const ledger = new Ledger();
  const hall = await openHall(ground);
  const line = new DeskLine(hall.address, (because) => ledger.retried(because));
  await line.signIn(ground.account);
  let isOver = false;
  const work = { slug, line, ledger, movedEvent, isOver: () => isOver };
  const firstArrivals = arrivalsOf([movedEvent], people.slice(0, arrivedBefore));
  await checkInAll({ ...work, arrivals: firstArrivals, isOver: () => false });

  const feeds = Array.from({ length: options.feeds }, (_, n) =>
    n % 2 ? followActivity(hall.address, slug, line.session) : followThanks(hall.address, slug),
  );
  const boards = [
    ...Array.from({ length: options.sockets }, (_, n) =>
      watchBySocket(hall.address, slug, ["SCREEN", "CONSOLE", "BOARD"][n % 3] ?? ""),
    ),
    ...Array.from({ length: options.polls }, () => watchByPolls(hall.address, slug)),
  ];
  const writing = startWriting({ ...work, arrivals: arrivalsOf(otherEvents, people) }, options.desks);
  writing.catch(() => {}); // told to whoever waits for it
  const database = new pg.Client(ground.databaseUrl);
  try {
    const hits = drawHits(options.kills, options.freezeAtMostMs, randomFrom(options.seed));
    for (const [n, hit] of hits.entries()) {
      const before = ledger.count;
      await Promise.race([
        until(() => ledger.count >= before + hit.afterWrites, {
          withinMs: goOnWithinMs,
          what: "a write acknowledged again",
        }),
        writing,
      ]);
      const since = performance.now();
      await strike(hall, hit);
      options.onHit?.(hit, n + 1, performance.now() - since);
    }
    isOver = true;
    await writing;
    await database.connect();
    return await judge({ ground, hall, ledger, database, movedEvent, feeds, boards, hits });
  } finally {
    isOver = true;
    await Promise.allSettled([...feeds, ...boards].map((client) => client.close()));
    await database.end();
    hall.close();
  }
}

async function startWriting(work: DeskWork, desks: number): Promise<void> {
  await Promise.all([
    ...Array.from({ length: desks }, () => checkInAll(work)),
    moderateAll(work),
    moveEvent(work),
  ]);
}

async function strike(hall: Hall, { victim, how, which, forMs }: Hit): Promise<void> {
  const struck =
    victim === "server"
      ? hall.servers[Math.floor(which * hall.servers.length)]
      : victim === "leader"
        ? await hall.leader()
        : victim === "proxy"
          ? hall.proxy
          : hall.postgres;
  if (how === "kill") {
    await struck?.kill();
    return;
  }
  const goOn = struck?.freeze();
  await sleep(forMs);
  goOn?.();
}
