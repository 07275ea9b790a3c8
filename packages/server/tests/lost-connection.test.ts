import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isDatabaseAway } from "../src/database/database-away.js";
import { type Database, openDatabase } from "../src/database/database.js";
import { freshDatabase } from "./support/database.js";

let db: Database;
let other: Database;

beforeAll(async () => {
  const { url } = await freshDatabase();
  const open = (name: string): Database =>
    openDatabase({ url, name, connections: 1, statementTimeoutMs: 5_000 });
  [db, other] = [open("in-the-middle"), open("other")];
});

afterAll(async () => {
  await db.destroy();
  await other.destroy();
});

/** Ends the connection of `db` and resolves when PostgreSQL has forgotten it. */
async function endItsConnection(): Promise<void> {
  await sql`select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = 'in-the-middle'`.execute(
    other,
  );
}

test("a connection that is lost between two statements of a transaction ends that transaction, and nothing else", async () => {
  const work = db.transaction().execute(async (trx) => {
    await sql`select 1`.execute(trx);
    await endItsConnection();
    await sql`select 2`.execute(trx);
  });
  await expect(work).rejects.toThrow();

  const { rows } = await sql<{ answer: number }>`select 3 as answer`.execute(db);
  expect(rows).toEqual([{ answer: 3 }]);
});

test("a transaction that waits too long for its next statement gives its locks back, as that of a frozen node", async () => {
  const { url } = await freshDatabase();
  const frozen = openDatabase({ url, name: "frozen", connections: 1, statementTimeoutMs: 100 });
  const awake = openDatabase({ url, name: "awake", connections: 1, statementTimeoutMs: 10_000 });
  await sql`create table place as select 1 as id`.execute(awake);
  const work = frozen.transaction().execute(async (trx) => {
    await sql`select from place for update`.execute(trx);
    await sql`select from place for update`.execute(awake); // waits for the lock
    await sql`select 1`.execute(trx);
  });
  const error: unknown = await work.catch((failure: unknown) => failure);
  expect(isDatabaseAway(error)).toBe(true);
  await frozen.destroy();
  await awake.destroy();
});
