import pg from "pg";
import PgBoss from "pg-boss";
import { connectionConfig } from "./database.js";

/** The schema of the queue's own tables. */
export const queueSchema = "job_queue";

/** The one queue: what a job does stands in our own table. */
export const queueName = "work";

/** Given up by the queue when nothing was heard for so long; ours are taken up again much sooner (job-watch.ts). */
const expireInSeconds = 6 * 60 * 60;

/**
 * Lets the queue's library make its tables, or bring them to its version, as the owner that the URL names, and lets the
 * server work with them. Two servers that do this at once wait for each other.
 */
export async function migrateQueue(url: string): Promise<void> {
  const pool = new pg.Pool({
    ...connectionConfig({ url, name: "igilik-migrate", statementTimeoutMs: 0 }),
    max: 1,
  });
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: queueSchema,
    supervise: false,
    schedule: false,
  });
  try {
    await boss.start();
    await boss.createQueue(queueName, { name: queueName, retryLimit: 20, retryDelay: 0, expireInSeconds });
    await pool.query(`grant usage on schema ${queueSchema} to igilik_app`);
    await pool.query(
      `grant select, insert, update, delete on all tables in schema ${queueSchema} to igilik_app`,
    );
    await boss.stop({ graceful: false });
  } finally {
    await pool.end();
  }
}
