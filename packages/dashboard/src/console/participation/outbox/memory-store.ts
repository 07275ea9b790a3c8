import type { OutboxRow } from "./outbox-row";
import type { OutboxStore } from "./outbox-store";

/** Keeps rows for as long as the tab is open. */
export function createMemoryStore(): OutboxStore {
  const rows = new Map<number, OutboxRow>();
  let last = 0;
  return {
    isDurable: false,
    all: () => Promise.resolve([...rows.values()]),
    add(row) {
      const added = { ...row, seq: ++last };
      rows.set(added.seq, added);
      return Promise.resolve(added);
    },
    change(seq, change) {
      const found = rows.get(seq);
      const next = found && change(found);
      if (next) rows.set(seq, next);
      else rows.delete(seq);
      return Promise.resolve(next);
    },
  };
}
