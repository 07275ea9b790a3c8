import type { RecordCheckInResult } from "@igilik/schema";
import { sql, type Transaction } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { DB } from "../src/database/tables.js";
import { createParticipationService } from "../src/participation/participation.service.js";
import { insertPerson, type Marathon, openMarathon } from "./support/marathon.js";
import { createTestPlatform, demonstrator, type TestPlatform } from "./support/platform.js";

let platform: TestPlatform;
let marathon: Marathon;
let moved: string;
let other: string;

beforeAll(async () => {
  platform = await createTestPlatform();
});
beforeEach(async () => {
  marathon = await openMarathon(platform);
  await marathon.setClock("2026-12-05T11:00:00+05:00");
  moved = (await marathon.createEvent()).id;
  other = (await marathon.createEvent()).id;
});
afterAll(() => platform.close());

/** While `work` runs, another transaction has done `hold`, and it ends after. */
async function whileHeld(hold: (trx: Transaction<DB>) => Promise<unknown>, work: () => Promise<void>) {
  const holding = await platform.db.startTransaction().execute();
  try {
    await hold(holding);
    await work();
  } finally {
    await holding.commit().execute();
  }
}

const kindOf = (result: RecordCheckInResult): string =>
  result.__typename === "CheckInRefused" ? result.code : result.__typename;
const newcomers = (count: number): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => insertPerson(platform, `Айгерім ${n}`)));

test("while one event is being moved, the desks of all others go on", async () => {
  const participation = createParticipationService(platform, marathon.events);
  const people = await newcomers(24);
  const arrive = (event: string, volunteer: string) =>
    participation.checkIn(demonstrator, { clientRef: marathon.ref(), event, volunteer });
  let waiting: Promise<RecordCheckInResult>[] = [];
  await whileHeld(
    (trx) => sql`select from event where id = ${moved} for update`.execute(trx),
    async () => {
      waiting = people.map((person) => arrive(moved, person));
      // They are recorded although all of those wait, and more come with them.
      for (const person of people.slice(0, 6)) {
        waiting.push(arrive(moved, person));
        expect(kindOf(await arrive(other, person))).toBe("CheckInRecorded");
      }
      expect(await Promise.race([...waiting, Promise.resolve("nobody yet")])).toBe("nobody yet");
    },
  );
  const kinds = (await Promise.all(waiting)).map(kindOf);
  expect(kinds.filter((kind) => kind === "CheckInRecorded")).toHaveLength(24);
  expect(kinds.filter((kind) => kind === "AlreadyCheckedIn")).toHaveLength(6);
  await marathon.expectCountersToBeFacts();
});

test.each([
  { content: "the same content", isSame: true, kind: "CheckInRecorded" },
  { content: "other content", isSame: false, kind: "REFERENCE_REUSED" },
])("a reference that another node is taking with $content counts once", async ({ isSame, kind }) => {
  const [first = "", second = ""] = await newcomers(2);
  const [here, there] = [1, 2].map(() => createParticipationService(platform, marathon.events));
  const clientRef = marathon.ref();
  const input = { clientRef, event: moved, volunteer: first };
  // Nobody commits while this is held: both have looked, and neither has found the reference.
  const holdActivity = (trx: Transaction<DB>) =>
    sql`lock table live.feed_delta in exclusive mode`.execute(trx);
  let answers: Promise<RecordCheckInResult[]> = Promise.resolve([]);
  await whileHeld(holdActivity, async () => {
    answers = Promise.all([
      here?.checkIn(demonstrator, input),
      there?.checkIn(demonstrator, isSame ? input : { ...input, event: other, volunteer: second }),
    ]) as Promise<RecordCheckInResult[]>;
    await vi.waitUntil(async () => {
      const { rows } = await sql<{ n: number }>`
        select count(*) as n from pg_locks l join pg_stat_activity a using (pid)
        where not l.granted and a.datname = current_database()
      `.execute(platform.db);
      return rows[0]?.n === 2;
    });
  });
  expect((await answers).map(kindOf).toSorted()).toEqual(["CheckInRecorded", kind].toSorted());
  const { rows } = await sql<{ came: number; kept: number }>`
    select (select count(*) from attendance where event_id in (${moved}, ${other})) as came,
      (select count(*) from request_key where client_ref = ${clientRef}) as kept
  `.execute(platform.db);
  expect(rows[0]).toEqual({ came: 1, kept: 1 });
  await marathon.expectCountersToBeFacts();
});
