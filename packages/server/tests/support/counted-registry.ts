import type { Viewer } from "@igilik/schema";
import { codeBookReader } from "../../src/campaigns/code-book.repository.js";
import { type Database, openDatabase } from "../../src/database/database.js";
import { Boards } from "../../src/live/boards.js";
import { CodeBooks } from "../../src/live/code-books.js";
import { createMetrics } from "../../src/live/metrics/metrics.service.js";
import { freshDatabase } from "./database.js";

/** Somebody who reads what is public. */
export const anybody: Viewer = {
  kind: "ANONYMOUS",
  displayName: null,
  permissions: ["READ_PUBLIC"],
  organization: null,
  isDemonstrationOnly: false,
  accountId: null,
  address: null,
  requestId: "test",
};

/** A fresh database, read and written as the server does. */
export async function openFresh(): Promise<Database> {
  const { url } = await freshDatabase();
  return openDatabase({ url, connections: 4, statementTimeoutMs: 10_000, name: "test", role: "igilik_app" });
}

/** The registry of metrics over what is counted there by now. */
export async function registryOf(database: Database): Promise<ReturnType<typeof createMetrics>> {
  const codeBooks = new CodeBooks(codeBookReader(database));
  await codeBooks.load();
  return createMetrics({ db: database, codeBooks, boards: new Boards(database, codeBooks) });
}
