import { spawn } from "node:child_process";
import { once } from "node:events";
import type pg from "pg";
import { nodeSettings } from "../node-process.js";
import { until } from "../until.js";
import { DeskLine } from "./desk-line.js";
import type { Hall } from "./hall.js";
import type { Hit } from "./hits.js";
import type { Ledger } from "./ledger.js";
import type { LossGround } from "./play-loss.js";
import { judgeFeeds, judgeWrites } from "./verdict.js";
import type { BoardClient, FeedClient } from "./watchers.js";

/** What was found when all was over. Only `acknowledged`, `items`, `retries` and `connections` may be above 0. */
export interface LossReport {
  acknowledged: number;
  /** Why requests were sent again, and how often. */
  retries: Record<string, number>;
  /** Acknowledged writes that are not there, and such as are there twice or were never acknowledged. */
  lost: string[];
  doubled: string[];
  /** Items that the feeds keep; clients that were not told exactly these, in order; Resyncs. */
  items: number;
  incomplete: number;
  resyncs: number;
  /** Sockets that the feed's clients have opened. */
  connections: number;
  /** Each time that a client was shown an older board than it had. */
  wentBack: string[];
  /** Clients and servers that do not end at the newest version with the right number, and receipts that do not. */
  unequal: string[];
  /** Whether `igilik recount` found every counter right. */
  isRecountEqual: boolean;
  hits: readonly Hit[];
}

const settleWithinMs = 60_000;

/** Waits until all is quiet, then holds everything against the ledger. */
export async function judge({
  ground,
  hall,
  ledger,
  database,
  movedEvent,
  feeds,
  boards,
  hits,
}: {
  ground: LossGround;
  hall: Hall;
  ledger: Ledger;
  database: pg.Client;
  movedEvent: string;
  feeds: readonly FeedClient[];
  boards: readonly BoardClient[];
  hits: readonly Hit[];
}): Promise<LossReport> {
  const { slug, campaignId } = ground;
  await untilFolded(database);
  const turnouts = ledger.turnouts(movedEvent);
  const arrive = async (): Promise<boolean> => {
    const version = await newestVersion(database, slug);
    return boards.every((board) => board.version === version);
  };
  const arriveFeeds = async (): Promise<boolean> => {
    const { incomplete } = await judgeFeeds(database, slug, feeds);
    return incomplete === 0;
  };
  // What does not arrive in this time is told below.
  for (const each of [arrive, arriveFeeds]) {
    await until(each, { withinMs: settleWithinMs, what: "everybody at the newest version" }).catch(() => {});
  }
  const newest = await newestVersion(database, slug);
  const unequal = boards
    .filter((board) => board.version !== newest || board.turnouts !== turnouts)
    .map(({ name, version, turnouts: shown }) => `${name}: ${version}, ${shown} of ${turnouts}`);
  for (const address of hall.addresses) {
    unequal.push(...(await judgeServer(address, slug, { turnouts, published: ledger.published, newest })));
  }
  const { lost, doubled } = await judgeWrites(database, campaignId, ledger, movedEvent);
  return {
    acknowledged: ledger.count,
    retries: Object.fromEntries(ledger.retries),
    lost,
    doubled,
    ...(await judgeFeeds(database, slug, feeds)),
    connections: feeds.reduce((sum, { connections }) => sum + connections, 0),
    wentBack: boards.flatMap(({ wentBack }) => wentBack),
    unequal,
    isRecountEqual: await recounts(ground),
    hits,
  };
}

/** A server's board, and the receipts of two of its numbers. */
async function judgeServer(
  address: string,
  slug: string,
  expected: { turnouts: number; published: number; newest: string },
): Promise<string[]> {
  const receipt = `version readings { value } explain { parts { amount } }`;
  const answer = await new DeskLine(address).ask<Record<"turnouts" | "published", Receipt>>(
    `query ($slug: String!) {
      turnouts: metric(campaign: $slug, id: "volunteer_turnouts") { ${receipt} }
      published: metric(campaign: $slug, id: "thanks_published") { ${receipt} }
    }`,
    { slug },
  );
  return (["turnouts", "published"] as const).flatMap((name) => {
    const { version, readings, explain } = answer[name];
    const explained = explain.parts.reduce((sum, { amount }) => sum + amount, 0);
    const isEqual =
      version === expected.newest && readings[0]?.value === expected[name] && explained === expected[name];
    return isEqual
      ? []
      : [
          `${address}, ${name}: ${version}, ${readings[0]?.value}, explained ${explained} of ${expected[name]}`,
        ];
  });
}

interface Receipt {
  version: string;
  readings: { value: number }[];
  explain: { parts: { amount: number }[] };
}

async function untilFolded(database: pg.Client): Promise<void> {
  await until(
    async () => {
      const { rowCount } = await database.query("select from live.counter_delta limit 1");
      return rowCount === 0;
    },
    { withinMs: settleWithinMs, what: "the projector catching up" },
  );
}

async function newestVersion(database: pg.Client, slug: string): Promise<string> {
  const { rows } = await database.query<{ version: string }>(
    `select concat_ws('.', slug, epoch, last_seq, 0) as version
     from live.campaign_clock join campaign on id = campaign_id where slug = $1`,
    [slug],
  );
  return rows[0]?.version ?? "";
}

async function recounts({ databaseUrl, slug, programs }: LossGround): Promise<boolean> {
  const child = spawn(process.execPath, [...programs.cli, "recount", slug], {
    env: { ...process.env, ...nodeSettings(databaseUrl) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = (await once(child, "exit")) as [number | null];
  return code === 0;
}
