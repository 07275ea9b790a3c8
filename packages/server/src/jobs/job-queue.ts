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
  /** Lets `run` have the jobs of the queue, `atOnce` at most; one that throws goes back into the queue. */
  work(atOnce: number, run: (jobId: string) => Promise<void>): Promise<void>;
  /** Puts a job back that somebody had and lost. */
  putBack(jobId: string): Promise<void>;
  /** Hands nothing out any more. Jobs that run must have ended. */
  close(): Promise<void>;
}

/** How soon a waiting job is found. */
const pollingIntervalSeconds = 0.5;

/**
 * The queue of the database. Its library keeps its own tables (job-queue-schema.ts).
 *
 * @param onFault hears of each look into the queue that failed
 */
export function createJobQueue(db: Database, onFault: (error: unknown) => void): JobQueue {
  const boss = new PgBoss({ db: runner(db), schema: queueSchema, migrate: false, schedule: false });
  let isStarted = false;
  let isClosing = false;
  boss.on("error", (error) => {
    if (!isClosing) onFault(error);
  });
  return {
    async add(trx, order) {
      const id = await addJob(trx, order);
      await boss.send(queueName, {}, { id, db: runner(trx) });
      return id;
    },
    async work(atOnce, run) {
      await boss.start();
      isStarted = true;
      const one = async ([job]: { id: string }[]): Promise<void> => {
        if (job) await run(job.id);
      };
      for (let worker = 0; worker < atOnce; worker++) {
        await boss.work(queueName, { pollingIntervalSeconds, batchSize: 1 }, one);
      }
    },
    async putBack(jobId) {
      await boss.fail(queueName, jobId);
    },
    async close() {
      isClosing = true;
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
