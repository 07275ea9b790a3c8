import { DomainError } from "@igilik/schema";
import type { Logger } from "pino";
import type { Database } from "../database/database.js";
import { isDatabaseAway } from "../database/database-away.js";
import { transact } from "../database/transact.js";
import type { StoredFiles } from "../files/stored-files.js";
import { JobLost, type JobRun, type JobWork } from "./job-kind.js";
import { type TakenJob, beat, endJob, holdJob, takeJob } from "./job.repository.js";

/** What every run stands on. */
export interface JobGround {
  /** Connections for jobs alone: long statements keep nobody else waiting. */
  db: Database;
  files: StoredFiles;
  kinds: readonly JobWork<object>[];
  /** Told of each step that was committed. */
  wake: () => void;
  logger: Logger;
}

const beatEveryMs = 400;

/**
 * Does a job: takes it, runs its work, and writes down how it ended. False when somebody else has it now. Throws what
 * means "try again": the server stops, the database is away.
 */
export async function runJob(ground: JobGround, id: string, closing: AbortSignal): Promise<boolean> {
  const { db, kinds, logger } = ground;
  const job = await transact(db, (trx) => takeJob(trx, id));
  const work = kinds.find(({ kind }) => kind === job?.kind);
  if (!job) return true;
  const far = { done: 0, total: null as number | null };
  const lost = new AbortController();
  const signal = AbortSignal.any([closing, lost.signal]);
  const heart = startHeart(db, job, far, () => lost.abort());
  try {
    if (!work) throw new Error(`nobody knows how to do ${job.kind}`);
    const { fileId = null } = await work.run(job.input, openRun(ground, job, far, signal));
    await heart.stop();
    await endJob(db, job, { ...far, error: null, fileId });
  } catch (error) {
    await heart.stop();
    if (closing.aborted) throw error;
    if (lost.signal.aborted || error instanceof JobLost) return false;
    if (isDatabaseAway(error)) throw error;
    if (!(error instanceof DomainError)) logger.error({ err: error, job: id }, "a job failed");
    const code = error instanceof DomainError ? error.code : "INTERNAL";
    await endJob(db, job, { ...far, error: code, fileId: null });
  }
  return true;
}

function openRun(
  { db, files, wake }: JobGround,
  { id, campaignId, accountId, attempt }: TakenJob,
  far: { done: number; total: number | null },
  signal: AbortSignal,
): JobRun {
  return {
    ...{ jobId: id, campaignId, accountId, signal, files },
    progress(done, total) {
      far.done = done;
      if (total !== undefined) far.total = total;
    },
    async step(work) {
      const result = await transact(db, async (trx) => {
        if (signal.aborted || !(await holdJob(trx, id, attempt))) throw new JobLost();
        return work(trx);
      });
      wake();
      return result;
    },
  };
}

/** Says again and again that the run is alive, and how far it is. */
function startHeart(
  db: Database,
  job: TakenJob,
  far: { done: number; total: number | null },
  onLost: () => void,
): { stop(): Promise<void> } {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let beating: Promise<void> = Promise.resolve();
  const once = async (): Promise<void> => {
    try {
      if (!(await beat(db, job, far))) onLost();
    } catch {
      // The database is away: the step under way tells, and somebody takes the job up when it does not come back.
    }
    schedule();
  };
  const schedule = (): void => {
    if (isStopped) return;
    timer = setTimeout(() => {
      beating = once();
    }, beatEveryMs);
  };
  schedule();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await beating;
    },
  };
}
