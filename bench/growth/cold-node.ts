import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { anonymousViewer } from "../../packages/server/dist/access/viewers.js";
import { codeBookReader } from "../../packages/server/dist/campaigns/code-book.repository.js";
import { connectionConfig } from "../../packages/server/dist/database/database.js";
import type { DB } from "../../packages/server/dist/database/tables.js";
import { Boards } from "../../packages/server/dist/live/boards.js";
import { CodeBooks } from "../../packages/server/dist/live/code-books.js";
import { createMetrics } from "../../packages/server/dist/live/metrics/metrics.service.js";
import { toProgressView } from "../../packages/server/dist/live/progress-view.js";

/** What one read took. */
export interface Cost {
  /** 8 KB pages that PostgreSQL touched, whether they were in its memory or not. */
  buffers: number;
  ms: number;
}

/** Reads as a node does that has just started: it knows the names, and no board yet. */
export interface ColdNode {
  progress(): Promise<Cost>;
  explain(): Promise<Cost>;
  close(): Promise<void>;
}

interface Statement {
  sql: string;
  parameters: readonly unknown[];
}

interface Plan {
  Plan: { "Shared Hit Blocks": number; "Shared Read Blocks": number };
}

/** Opens one on a database. */
export async function openColdNode(url: string): Promise<ColdNode> {
  const pool = new pg.Pool({
    ...connectionConfig({ url, name: "bench", role: "igilik_app", statementTimeoutMs: 30_000 }),
    max: 1,
  });
  pool.on("error", () => {}); // PostgreSQL may stop before the pool has said goodbye
  let statements: Statement[] = [];
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    log: ({ level, query }) => {
      if (level === "query") statements.push({ sql: query.sql, parameters: query.parameters });
    },
  });
  const codeBooks = new CodeBooks(codeBookReader(db));
  await codeBooks.load();
  const book = codeBooks.current();
  if (!book) throw new Error("there is no campaign");

  const measure = async (read: (boards: Boards) => Promise<number>): Promise<Cost> => {
    statements = [];
    const begun = performance.now();
    const activeVolunteers = await read(new Boards(db, codeBooks));
    const ms = performance.now() - begun;
    if (activeVolunteers === 0) throw new Error("nobody is counted");
    return { ms, buffers: await countBuffers(pool, statements) };
  };
  return {
    progress: () =>
      measure(async (boards) => toProgressView(await boards.board(book.id), book).activeVolunteers),
    explain: () =>
      measure(async (boards) => {
        const metrics = createMetrics({ boards, codeBooks, db });
        const viewer = anonymousViewer({ address: null, requestId: "bench" });
        const metric = await metrics.metric(viewer, book.slug, "active_volunteers");
        await metrics.explanationOf(metric);
        return metric.readings[0]?.value ?? 0;
      }),
    close: () => db.destroy(),
  };
}

/** The same statements with the same parameters once more, by EXPLAIN. */
async function countBuffers(pool: pg.Pool, statements: readonly Statement[]): Promise<number> {
  let buffers = 0;
  for (const { sql, parameters } of [...statements]) {
    const { rows } = await pool.query<{ "QUERY PLAN": [Plan] }>(
      `explain (analyze, buffers, format json) ${sql}`,
      [...parameters],
    );
    const plan = rows[0]?.["QUERY PLAN"][0].Plan;
    if (!plan) throw new Error("a plan without a plan");
    buffers += plan["Shared Hit Blocks"] + plan["Shared Read Blocks"];
  }
  return buffers;
}
