import type { Permission, Viewer } from "@igilik/schema";
import { type Kysely, sql } from "kysely";
import { pino } from "pino";
import { codeBookReader } from "../../src/campaigns/code-book.repository.js";
import { openDatabase } from "../../src/database/database.js";
import type { DB } from "../../src/database/tables.js";
import { Boards } from "../../src/live/boards.js";
import { CodeBooks } from "../../src/live/code-books.js";
import { WaitingRoom } from "../../src/live/waiting-room.js";
import { createJobQueue } from "../../src/jobs/job-queue.js";
import type { Platform } from "../../src/platform.js";
import { Writer } from "../../src/writes/writer.js";
import { freshDatabase } from "./database.js";
import { withLease } from "./with-lease.js";

/** A platform over a database of its own, without a projector: a test drains the deltas itself. */
export interface TestPlatform extends Platform {
  /** Connection string of the database's superuser. */
  url: string;
  /** Folds all committed deltas into the counters, as the projector does. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a fresh database as the server's own role and everything that services stand on. */
export async function createTestPlatform(): Promise<TestPlatform> {
  const { url } = await freshDatabase();
  const db = openDatabase({
    url,
    connections: 8,
    statementTimeoutMs: 10_000,
    name: "test",
    role: "igilik_app",
  });
  const codeBooks = new CodeBooks(codeBookReader(db));
  await codeBooks.load();
  const boards = new Boards(db, codeBooks);
  return {
    url,
    db,
    writes: db,
    codeBooks,
    boards,
    waiting: new WaitingRoom(),
    writer: new Writer(db, () => undefined),
    jobQueue: createJobQueue(db, () => undefined),
    wake: () => undefined,
    matchSecret: "a secret of this test",
    logger: pino({ level: "silent" }),
    drain: () => drain(db),
    close: async () => {
      boards.close();
      await db.destroy();
    },
  };
}

const everything: readonly Permission[] = [
  "READ_PUBLIC",
  "MODERATE_THANKS",
  "RECORD_PARTICIPATION",
  "MANAGE_EVENTS",
  "MANAGE_CAMPAIGNS",
  "READ_AUDIT",
];

/** A signed-in coordinator with every permission. */
export const coordinator: Viewer = {
  kind: "COORDINATOR",
  displayName: "Айгерім",
  permissions: everything,
  organization: null,
  isDemonstrationOnly: false,
  accountId: "00000000-0000-7000-8000-000000000001",
  address: null,
  requestId: "test",
};

/** A coordinator of the demonstration. */
export const demonstrator: Viewer = {
  ...coordinator,
  isDemonstrationOnly: true,
  accountId: "00000000-0000-7000-8000-000000000002",
};

/** Somebody who has not signed in. */
export const anonymous: Viewer = {
  ...coordinator,
  kind: "ANONYMOUS",
  displayName: null,
  permissions: ["READ_PUBLIC"],
  accountId: null,
};

/** Somebody who answers for an organization. */
export function representativeOf(id: string, given: Partial<Viewer> = {}): Viewer {
  const name = { kk: id, ru: id, en: id };
  return {
    ...coordinator,
    kind: "ORGANIZATION",
    displayName: "Сәуле",
    permissions: ["READ_PUBLIC", "REPORT_OWN", "READ_OWN", "MANAGE_OWN"],
    organization: { id, name, kind: "GROUP", verified: true, sizeClass: null, revision: 1, districtId: null },
    accountId: "00000000-0000-7000-8000-000000000003",
    ...given,
  };
}

function drain(db: Kysely<DB>): Promise<void> {
  return withLease(db, async (token) => {
    for (;;) {
      await sql`select * from live.tick(${token}, '1 minute')`.execute(db);
      const left = await sql<{ n: number }>`select count(*) as n from live.counter_delta`.execute(db);
      if (left.rows[0]?.n === 0) return;
    }
  });
}
