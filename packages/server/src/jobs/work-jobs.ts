import { forgetOldFiles } from "../files/stored-file.repository.js";
import { endJob, findSilentJobs } from "./job.repository.js";
import type { JobQueue } from "./job-queue.js";
import { type JobGround, runJob } from "./run-job.js";

/** How a server takes part in the work. */
export interface WorkOptions extends JobGround {
  queue: JobQueue;
  /** Whether this node looks for all for what others left behind. */
  isLeading: () => boolean;
  /** After how much silence a run is taken for dead, in seconds. */
  silentSeconds?: number;
  /** How often the leader looks, in milliseconds. */
  lookEveryMs?: number;
}

/** Jobs that a server does at the same time. */
const atOnce = 2;

/** A job that fell with its server so often is not tried again: it may be what fells them. */
const attemptsAtMost = 8;

/** Works on the queue's jobs until it is closed, and takes up what fallen servers left behind. */
export async function workJobs(options: WorkOptions): Promise<{ close(): Promise<void> }> {
  const { queue, db, isLeading, logger, silentSeconds = 20, lookEveryMs = 10_000 } = options;
  const closing = new AbortController();
  const running = new Set<Promise<boolean>>();
  await queue.work(atOnce, async (jobId) => {
    const run = runJob(options, jobId, closing.signal);
    running.add(run);
    try {
      return await run;
    } finally {
      running.delete(run);
    }
  });

  let looking: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    try {
      for (const job of await findSilentJobs(db, silentSeconds)) {
        if (job.attempt < attemptsAtMost) await queue.putBack(job.id);
        else await endJob(db, job, { done: 0, total: null, error: "INTERNAL", fileId: null });
      }
      await forgetOldFiles(db);
    } catch (error) {
      if (!closing.signal.aborted) logger.warn({ err: error }, "nobody could look after the jobs");
    }
  };
  const timer = setInterval(() => {
    if (isLeading()) looking = looking.then(look);
  }, lookEveryMs);
  timer.unref();

  return {
    async close() {
      clearInterval(timer);
      closing.abort();
      await looking;
      await Promise.allSettled(running);
      await queue.close();
    },
  };
}
