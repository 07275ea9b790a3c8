import { sql, type Transaction } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { DB } from "../src/database/tables.js";
import { createParticipationService } from "../src/participation/participation.service.js";
import { type Marathon, openMarathon } from "./support/marathon.js";
import { createMerging, type Merging } from "./support/merging.js";
import { createTestPlatform, demonstrator, type TestPlatform } from "./support/platform.js";

let platform: TestPlatform;
let marathon: Marathon;
let cards: Merging;
let event: string;
/** Two cards, the lower id first. */
let pair: [lower: string, higher: string];

beforeAll(async () => {
  platform = await createTestPlatform();
  cards = createMerging(platform, () => marathon);
});
beforeEach(async () => {
  marathon = await openMarathon(platform);
  await marathon.setClock("2026-12-05T11:00:00+05:00");
  event = (await marathon.createEvent()).id;
  pair = (await cards.people("Айгерім", "Айгерим")).sort() as [string, string];
});
afterAll(() => platform.close());

const lock = (trx: Transaction<DB>, card: string) =>
  sql`select from person where id = ${card} for update nowait`.execute(trx);

/** Begins to check in by this card while `trx` holds a lock that it needs; resolves when it waits for it. */
async function beginToArrive(volunteer: string): Promise<{ recorded: Promise<string | undefined> }> {
  const participation = createParticipationService(platform, marathon.events);
  const recorded = participation
    .checkIn(demonstrator, { clientRef: marathon.ref(), event, volunteer })
    .then(({ __typename }) => __typename);
  await vi.waitUntil(async () => {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from pg_locks l join pg_stat_activity a using (pid)
      where not l.granted and a.datname = current_database()
    `.execute(platform.db);
    return rows[0]?.n === 1;
  });
  return { recorded };
}

describe.each([
  { name: "the card with the lower id is kept", keep: 0 },
  { name: "the card with the higher id is kept", keep: 1 },
])("somebody arrives by a merged card; $name", ({ keep }) => {
  test("cards are locked by id, so that nobody who does the same is waited for in a circle", async () => {
    const [kept = "", merged = ""] = keep === 0 ? pair : pair.toReversed();
    await cards.merge(kept, merged);
    const other = await platform.db.startTransaction().execute();
    await lock(other, pair[0]);
    const { recorded } = await beginToArrive(merged);
    await lock(other, pair[1]);
    await other.rollback().execute();
    expect(await recorded).toBe("CheckInRecorded");
  });

  test("when the merge is taken back meanwhile, it is the card that was shown that came", async () => {
    const [kept = "", merged = ""] = keep === 0 ? pair : pair.toReversed();
    await cards.merge(kept, merged);
    const other = await platform.db.startTransaction().execute();
    await lock(other, pair[0]);
    await lock(other, pair[1]);
    await sql`update person set merged_into = null where id = ${merged}`.execute(other);
    const { recorded } = await beginToArrive(merged);
    await other.commit().execute();
    expect(await recorded).toBe("CheckInRecorded");
    const came = await platform.db
      .selectFrom("attendance")
      .select("person_id")
      .where("event_id", "=", event)
      .execute();
    expect(came.map((row) => row.person_id)).toEqual([merged]);
  });
});
