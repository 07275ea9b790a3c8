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
  const client = new pg.Client(connectionConfig({ url, name: "igilik-migrate", statementTimeoutMs: 0 }));
  const boss = new PgBoss({
    db: { executeSql: (text, values) => client.query(text, values) },
    schema: queueSchema,
    supervise: false,
    schedule: false,
  });
  client.on("error", () => {}); // a connection that is lost tells by its next statement
  await client.connect();
  try {
    // The library's own lock ends before the grants, and two grants on one schema end in an error. Held until the
    // connection ends.
    await client.query("select pg_advisory_lock(hashtext($1))", [queueSchema]);
    await boss.start();
    await boss.createQueue(queueName, { name: queueName, retryLimit: 20, retryDelay: 0, expireInSeconds });
    await client.query(`grant usage on schema ${queueSchema} to igilik_app`);
    await client.query(
      `grant select, insert, update, delete on all tables in schema ${queueSchema} to igilik_app`,
    );
    await boss.stop({ graceful: false });
  } finally {
    await client.end();
  }
}
