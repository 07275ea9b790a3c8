import type { JobKind, JobState } from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import type { Database } from "../database/database.js";
import type { DB } from "../database/tables.js";

/** What somebody wants done. */
export interface JobOrder {
  /** Null for work that belongs to no campaign. */
  campaignId: string | null;
  /** Null for what people ask for who have not signed in. */
  accountId: string | null;
  kind: JobKind;
  /** What the work needs to know; it stays in the database, so it holds ids rather than names. */
  input: object;
}

/** A job as it is shown. */
export interface JobRow {
  id: string;
  accountId: string | null;
  kind: JobKind;
  state: JobState;
  done: number;
  total: number | null;
  error: string | null;
  askedAt: Date;
  endedAt: Date | null;
  fileId: string | null;
}

/** A job that a run has just taken. */
export interface TakenJob {
  id: string;
  kind: JobKind;
  campaignId: string | null;
  accountId: string | null;
  input: object;
  /** Rises with each run: what an earlier run still wants to write is refused. */
  attempt: number;
}

/** Writes an order down; the queue is told in the same transaction. */
export async function addJob(trx: Transaction<DB>, order: JobOrder): Promise<string> {
  const { id } = await trx
    .insertInto("job")
    .values({
      campaign_id: order.campaignId,
      account_id: order.accountId,
      kind: order.kind,
      input: JSON.stringify(order.input),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** A job by its id. */
export async function findJob(db: Database, id: string): Promise<JobRow | undefined> {
  const row = await db.selectFrom("job").selectAll().where("id", "=", id).executeTakeFirst();
  return (
    row && {
      id: row.id,
      accountId: row.account_id,
      kind: row.kind,
      state: row.state,
      done: row.done,
      total: row.total,
      error: row.error,
      askedAt: row.asked_at,
      endedAt: row.ended_at,
      fileId: row.file_id,
    }
  );
}

/**
 * Takes a job for a new run, after every step of an earlier one that is still under way. Undefined when there is nothing
 * to do: it has ended, or its campaign is gone.
 */
export async function takeJob(trx: Transaction<DB>, id: string): Promise<TakenJob | undefined> {
  await trx.selectFrom("job").select("id").where("id", "=", id).forUpdate().execute();
  const row = await trx
    .updateTable("job")
    .set({ state: "RUNNING", attempt: sql`attempt + 1`, beat_at: sql`now()` })
    .where("id", "=", id)
    .where("state", "in", ["QUEUED", "RUNNING"])
    .returning(["id", "kind", "campaign_id as campaignId", "account_id as accountId", "input", "attempt"])
    .executeTakeFirst();
  // The order's input was an object.
  return row && { ...row, input: row.input as object };
}

/** Holds the job until the transaction ends: nobody takes it over meanwhile. False: it is no longer this run's. */
export async function holdJob(trx: Transaction<DB>, id: string, attempt: number): Promise<boolean> {
  const row = await trx
    .selectFrom("job")
    .select("id")
    .where("id", "=", id)
    .where("attempt", "=", attempt)
    .where("state", "=", "RUNNING")
    .forKeyShare()
    .executeTakeFirst();
  return row !== undefined;
}

/** Says that a run is alive and how far it is. False: the job is no longer this run's. */
export async function beat(
  db: Database,
  { id, attempt }: TakenJob,
  progress: { done: number; total: number | null },
): Promise<boolean> {
  const row = await db
    .updateTable("job")
    .set({ beat_at: sql`now()`, ...progress })
    .where("id", "=", id)
    .where("attempt", "=", attempt)
    .where("state", "=", "RUNNING")
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** How a run ended. */
export interface JobEnd {
  done: number;
  total: number | null;
  /** Null: it was done. */
  error: string | null;
  fileId: string | null;
}

/** Ends a job, unless it is no longer this run's. */
export async function endJob(
  db: Database,
  { id, attempt }: Pick<TakenJob, "id" | "attempt">,
  end: JobEnd,
): Promise<void> {
  await db
    .updateTable("job")
    .set({
      state: end.error === null ? "DONE" : "FAILED",
      error: end.error,
      file_id: end.fileId,
      done: end.done,
      total: end.total,
      ended_at: sql`now()`,
    })
    .where("id", "=", id)
    .where("attempt", "=", attempt)
    .where("state", "=", "RUNNING")
    .execute();
}

/** Jobs of which nothing was heard for a while: their server fell or hangs. */
export async function findSilentJobs(
  db: Database,
  silentSeconds: number,
): Promise<{ id: string; attempt: number }[]> {
  return db
    .selectFrom("job")
    .select(["id", "attempt"])
    .where("state", "=", "RUNNING")
    .where("beat_at", "<", sql<Date>`now() - make_interval(secs => ${silentSeconds})`)
    .execute();
}
