// Promise: a row that was added is there after the tab, the browser or the machine went down, and two tabs that change
// the same row never lose each other's change.
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { createMemoryStore } from "./memory-store";
import type { NewOutboxRow, OutboxRow } from "./outbox-row";

/** Where rows are kept. */
export interface OutboxStore {
  /** False when the rows go with the tab, because this browser keeps nothing. */
  isDurable: boolean;
  /** All rows of this device, the oldest first. */
  all: () => Promise<OutboxRow[]>;
  /** Keeps a row; fulfilled once it is on the disk. */
  add: (row: NewOutboxRow) => Promise<OutboxRow>;
  /** Puts what `change` makes of a row in its place, in one step; undefined removes it. Answers what stands now. */
  change: (seq: number, change: (row: OutboxRow) => OutboxRow | undefined) => Promise<OutboxRow | undefined>;
}

interface OutboxDatabase extends DBSchema {
  rows: { key: number; value: NewOutboxRow & { seq?: number } };
}

const databaseName = "igilik-desk-outbox";

/** The rows of this device; in memory where the browser has no database or gives it to nobody. */
export async function openOutboxStore(): Promise<OutboxStore> {
  if (!("indexedDB" in globalThis)) return createMemoryStore();
  try {
    return storeIn(
      await openDB<OutboxDatabase>(databaseName, 1, {
        upgrade: (db) => void db.createObjectStore("rows", { keyPath: "seq", autoIncrement: true }),
      }),
    );
  } catch {
    return createMemoryStore();
  }
}

function storeIn(db: IDBPDatabase<OutboxDatabase>): OutboxStore {
  return {
    isDurable: true,
    all: async () => (await db.getAll("rows")) as OutboxRow[], // the key was put into each when it was added
    async add(row) {
      const trx = db.transaction("rows", "readwrite", { durability: "strict" });
      const [seq] = await Promise.all([trx.store.add(row), trx.done]);
      return { ...row, seq };
    },
    async change(seq, change) {
      const trx = db.transaction("rows", "readwrite", { durability: "strict" });
      const found = (await trx.store.get(seq)) as OutboxRow | undefined; // as above
      const next = found && change(found);
      if (next) await trx.store.put(next);
      else if (found) await trx.store.delete(seq);
      await trx.done;
      return next;
    },
  };
}
