import { setTimeout as sleep } from "node:timers/promises";
import { CompiledQuery, type Transaction } from "kysely";
import PgBoss from "pg-boss";
import type { Database } from "../database/database.js";
import { queueName, queueSchema } from "../database/job-queue-schema.js";
import type { DB } from "../database/tables.js";
import { type JobOrder, addJob } from "./job.repository.js";

/** Takes orders and hands jobs out, each to one server at a time. */
export interface JobQueue {
  /** Orders a job with the rest of the transaction: without its commit nobody hears of it. Returns the job's id. */
  add(trx: Transaction<DB>, order: JobOrder): Promise<string>;
  /** Lets `run` have the jobs of the queue, `atOnce` at most. */
  work(atOnce: number, run: RunOfQueue): Promise<void>;
  /** Puts a job back that somebody had and lost. */
  putBack(jobId: string): Promise<void>;
  /** Hands nothing out any more. Jobs that run must have ended. */
  close(): Promise<void>;
}

/**
 * Does one job. True: it has ended, and the queue forgets it. False: somebody else has it now, and the queue's entry is
 * theirs. One that throws goes back into the queue.
 */
export type RunOfQueue = (jobId: string) => Promise<boolean>;

/** How soon a waiting job is found. */
const lookEveryMs = 500;

/**
 * The queue of the database. Its library keeps its own tables (job-queue-schema.ts).
 *
 * @param onFault hears of each look into the queue that failed
 */
export function createJobQueue(db: Database, onFault: (error: unknown) => void): JobQueue {
  const boss = new PgBoss({ db: runner(db), schema: queueSchema, migrate: false, schedule: false });
  const closing = new AbortController();
  const workers: Promise<void>[] = [];
  let isStarted = false;
  const tell = (error: unknown): void => {
    if (!closing.signal.aborted) onFault(error);
  };
  boss.on("error", tell);

  // The library's own loop does not wait for what it writes after a job: with the database away that would be a fault
  // that nobody handles, and the end of the server.
  async function takeTurns(run: RunOfQueue): Promise<void> {
    while (!closing.signal.aborted) {
      try {
        const [job] = await boss.fetch(queueName);
        if (job) {
          await take(job.id, run);
          continue;
        }
      } catch (error) {
        tell(error);
      }
      await sleep(lookEveryMs, undefined, { signal: closing.signal }).catch(() => {});
    }
  }

  async function take(id: string, run: RunOfQueue): Promise<void> {
    let hasEnded: boolean;
    try {
      hasEnded = await run(id);
    } catch (error) {
      tell(error);
      await boss.fail(queueName, id);
      return;
    }
    if (hasEnded) await boss.complete(queueName, id);
  }

  return {
    async add(trx, order) {
      const id = await addJob(trx, order);
      await boss.send(queueName, {}, { id, db: runner(trx) });
      return id;
    },
    async work(atOnce, run) {
      await boss.start();
      isStarted = true;
      for (let worker = 0; worker < atOnce; worker++) workers.push(takeTurns(run));
    },
    async putBack(jobId) {
      await boss.fail(queueName, jobId);
    },
    async close() {
      closing.abort();
      await Promise.all(workers);
      if (isStarted) await boss.stop({ graceful: false });
    },
  };
}

/** Runs the library's statements over a connection of ours, or inside a transaction. */
function runner(db: Database): PgBoss.Db {
  return {
    async executeSql(text, values) {
      const { rows } = await db.executeQuery(CompiledQuery.raw(text, values));
      return { rows };
    },
  };
}
