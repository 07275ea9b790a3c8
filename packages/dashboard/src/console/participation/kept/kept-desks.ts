// Promise: what a device knows of people at the door is of events that go on, and is gone soon after they end, after a
// sign-out, and for whoever opens the console of another day.
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { ConsoleViewerFragment, DeskCardFragment } from "../../../graphql/generated";
import type { DeskEvent } from "../desk-event";

/** What a desk needs to open and to know people while the server is out of reach. */
export interface KeptDesk {
  /** Id of the event. */
  id: string;
  event: DeskEvent;
  /** Who was signed in when it was kept. */
  viewer: ConsoleViewerFragment;
  /** By how much the campaign's clock is ahead of this device, in milliseconds; null in a demonstration. */
  aheadMs: number | null;
  /** People who are registered for the event or came to it, 1 000 at most. */
  cards: readonly DeskCardFragment[];
  /** When it is forgotten, by this device's clock, in milliseconds since 1970. */
  until: number;
}

interface KeptDatabase extends DBSchema {
  desks: { key: string; value: KeptDesk };
}

/** How long after its end an event's people are still looked up, in milliseconds. */
const stragglersMs = 2 * 3_600_000;

/** When a desk's people are forgotten. A demonstration's time is not this device's: it is kept for as long from now. */
export function keptUntil(event: DeskEvent, aheadMs: number | null): number {
  return (aheadMs === null ? Date.now() : Date.parse(event.endsAt) - aheadMs) + stragglersMs;
}

/** Keeps a desk in place of what was kept of it. */
export async function keepDesk(desk: KeptDesk): Promise<void> {
  await within(async (db) => db.put("desks", desk));
}

/** What is kept of an event's desk; undefined when nothing is, or not any more. */
export async function readKeptDesk(id: string): Promise<KeptDesk | undefined> {
  const desk = await within(async (db) => db.get("desks", id));
  return desk && desk.until > Date.now() ? desk : undefined;
}

/** Forgets the desks whose event is over, or all of them. */
export async function forgetDesks(which: "over" | "all"): Promise<void> {
  await within(async (db) => {
    const trx = db.transaction("desks", "readwrite");
    for await (const cursor of trx.store)
      if (which === "all" || cursor.value.until <= Date.now()) await cursor.delete();
    await trx.done;
  });
}

/** Undefined where the browser keeps nothing: then the desk works with a network only. */
async function within<T>(work: (db: IDBPDatabase<KeptDatabase>) => Promise<T>): Promise<T | undefined> {
  if (!("indexedDB" in globalThis)) return undefined;
  let db: IDBPDatabase<KeptDatabase> | undefined;
  try {
    db = await openDB<KeptDatabase>("igilik-desks", 1, {
      upgrade: (created) => void created.createObjectStore("desks", { keyPath: "id" }),
    });
    return await work(db);
  } catch {
    return undefined;
  } finally {
    db?.close();
  }
}
