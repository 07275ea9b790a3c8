/*
 * The reconciler proves that what is shown is what happened. The promise:
 * - while this node leads, every campaign that is on and has moved is counted again from its facts, and every one that
 *   is on at least every ten minutes;
 * - what it finds is on the boards, in the receipts, in the log and, but for rehearsals, in the metric `igilik_drift`;
 * - it reads one snapshot on a connection of its own and holds no lock that a check-in waits for.
 */
import type { Logger } from "pino";
import { Gauge, type Registry } from "prom-client";
import { openDatabase } from "../database/database.js";
import {
  findWatchedCampaigns,
  keepReconciliation,
  type WatchedCampaign,
} from "./reconciliation.repository.js";
import { recountCampaign } from "./recount.js";

/** What a reconciler needs and whom it tells. */
export interface ReconcilerOptions {
  /** Connection string of the owner; statements run as the server's role. */
  url: string;
  /** Whether this node's projector leads: one node reconciles for all. */
  isLeading: () => boolean;
  /** Tells the projector that there is a time to show. */
  wake: () => void;
  logger: Logger;
  /** Where the gauge `igilik_drift{campaign}` is registered. */
  register: Registry;
  /** Between two runs at least, large campaigns need more; 30 000 when left out. */
  everyMs?: number;
  /** A run may take one part in this many of the time, however large the campaigns are; 50 when left out: check-ins need the rest. */
  shareOfTime?: number;
  /** A campaign on which nothing moves is counted again after this long; 600 000 when left out. */
  atLeastEveryMs?: number;
}

/** A running reconciler. */
export interface Reconciler {
  /** Stops after the statement under way. */
  close(): Promise<void>;
}

const firstAfterMs = 2_000;
/** Differences named in one line of the log; the rest is for `recount`. */
const loggedAtMost = 20;

/** Starts reconciling in the background. */
export function startReconciler(options: ReconcilerOptions): Reconciler {
  const { url, isLeading, wake, logger, register } = options;
  const { everyMs = 30_000, shareOfTime = 50, atLeastEveryMs = 600_000 } = options;
  const db = openDatabase({
    url,
    connections: 1,
    statementTimeoutMs: 30_000,
    name: "igilik-reconciler",
    role: "igilik_app",
  });
  const gauge = new Gauge({
    name: "igilik_drift",
    help: "Sum of the absolute differences between a campaign's counters and a recount of its facts; 0 is right.",
    labelNames: ["campaign"],
    registers: [register],
  });
  const lastRuns = new Map<string, WatchedCampaign & { at: number }>();
  const closing = new AbortController();
  let timer: NodeJS.Timeout | undefined;

  const isDue = ({ id, sign }: WatchedCampaign): boolean => {
    const last = lastRuns.get(id);
    return !last || last.sign !== sign || performance.now() - last.at >= atLeastEveryMs;
  };

  const reconcile = async (campaign: WatchedCampaign): Promise<void> => {
    const { id, slug } = campaign;
    try {
      const recount = await recountCampaign(db, id, closing.signal);
      await keepReconciliation(db, id, recount);
      wake();
      lastRuns.set(id, { ...campaign, at: performance.now() });
      if (!campaign.isRehearsal) gauge.set({ campaign: slug }, recount.drift);
      if (recount.drift !== 0) {
        const differences = recount.differences.slice(0, loggedAtMost);
        logger.warn({ campaign: slug, drift: recount.drift, differences }, "counters differ from the facts");
      }
    } catch (error) {
      if (closing.signal.aborted) return;
      // The other campaigns are still counted; this one is again in the next run.
      logger.error({ err: error, campaign: slug }, "a campaign could not be recounted");
    }
  };

  const run = async (): Promise<void> => {
    const campaigns = isLeading() ? await findWatchedCampaigns(db) : [];
    forgetOthersThan(campaigns);
    for (const campaign of campaigns)
      if (!closing.signal.aborted && isDue(campaign)) await reconcile(campaign);
  };

  // A campaign is over, or another node leads and tells of it now.
  const forgetOthersThan = (campaigns: WatchedCampaign[]): void => {
    const watched = new Set(campaigns.map(({ id }) => id));
    for (const { id, slug } of lastRuns.values()) {
      if (watched.has(id)) continue;
      lastRuns.delete(id);
      gauge.remove({ campaign: slug });
    }
  };

  const runAgain = async (): Promise<void> => {
    const startedAt = performance.now();
    try {
      await run();
    } catch (error) {
      logger.error({ err: error }, "the reconciler could not look for campaigns");
    }
    const tookMs = performance.now() - startedAt;
    if (!closing.signal.aborted) schedule(Math.max(everyMs, tookMs * (shareOfTime - 1)));
  };
  let running: Promise<void> = Promise.resolve();
  const schedule = (inMs: number): void => {
    timer = setTimeout(() => {
      running = runAgain();
    }, inMs);
  };
  // Soon for the first time: until then receipts have no recount to show.
  schedule(Math.min(everyMs, firstAfterMs));

  return {
    async close() {
      closing.abort();
      clearTimeout(timer);
      await running;
      await db.destroy();
    },
  };
}
