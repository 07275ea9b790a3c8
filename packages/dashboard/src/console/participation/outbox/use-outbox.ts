import { createContext, useContext, useSyncExternalStore } from "react";
import type { Outage, Outbox } from "./outbox";
import type { OutboxRow } from "./outbox-row";

/** The outbox of this device. */
export const OutboxContext = createContext<Outbox | undefined>(undefined);

/** The outbox of this device, to change it. */
export function useOutbox(): Outbox {
  const outbox = useContext(OutboxContext);
  if (!outbox) throw new Error("There is an outbox on the pages of coordinators only.");
  return outbox;
}

/** What is in the outbox, as it changes. */
export function useOutboxRows(): { rows: readonly OutboxRow[]; outage: Outage | undefined } {
  const outbox = useOutbox();
  const rows = useSyncExternalStore(outbox.subscribe, outbox.rows);
  const outage = useSyncExternalStore(outbox.subscribe, outbox.outage);
  return { rows, outage };
}
