import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type { Database } from "./database.js";

/** Whoever asks whether the server is ready gives up soon; a hanging database keeps a statement waiting for longer. */
const soonMs = 2_000;

/** Whether PostgreSQL answers within two seconds. */
export async function answersSoon(db: Database): Promise<boolean> {
  const asked = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
  const stop = new AbortController();
  const late = sleep(soonMs, false, { signal: stop.signal }).catch(() => false);
  const isAnswered = await Promise.race([asked, late]);
  stop.abort();
  return isAnswered;
}
