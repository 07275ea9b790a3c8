import type { RecordCheckInResult, Viewer } from "@igilik/schema";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createParticipationService } from "../src/participation/participation.service.js";
import { type Marathon, openMarathon } from "./support/marathon.js";
import { createMerging, type Merging } from "./support/merging.js";
import { coordinator, createTestPlatform, demonstrator, type TestPlatform } from "./support/platform.js";

let platform: TestPlatform;
let marathon: Marathon;
let cards: Merging;

beforeAll(async () => {
  platform = await createTestPlatform();
  cards = createMerging(platform, () => marathon);
});
beforeEach(async () => {
  marathon = await openMarathon(platform);
  await marathon.setClock("2026-12-05T11:00:00+05:00");
});
afterAll(() => platform.close());

const openDesks = () => createParticipationService(platform, marathon.events);
const kinds = (results: readonly RecordCheckInResult[]): string[] =>
  results.map((result) => (result.__typename === "CheckInRefused" ? result.code : result.__typename));
const deskOf = (viewer: Viewer, requestId: string): Viewer => ({ ...viewer, requestId });

test("desks that are recorded together keep their own references, accounts and lines of the audit", async () => {
  const event = (await marathon.createEvent()).id;
  const [a = "", b = "", c = ""] = await cards.people("Айгерім", "Бекзат", "Дана");
  const participation = openDesks();
  const first = participation.checkInAll(coordinator, [{ clientRef: marathon.ref(), event, volunteer: c }]);
  const clientRef = marathon.ref(); // two desks may use the same one
  const [one, two] = await Promise.all([
    participation.checkInAll(deskOf(coordinator, "desk 1"), [
      { clientRef, event, volunteer: a },
      { clientRef: marathon.ref(), event: "nowhere", volunteer: b },
    ]),
    participation.checkInAll(deskOf(demonstrator, "desk 2"), [
      { clientRef, event, volunteer: b },
      { clientRef: marathon.ref(), event, volunteer: a },
    ]),
  ]);
  expect(kinds(await first)).toEqual(["CheckInRecorded"]);
  expect(kinds(one)).toEqual(["CheckInRecorded", "EVENT_NOT_FOUND"]);
  expect(kinds(two)).toEqual(["CheckInRecorded", "AlreadyCheckedIn"]);

  const { rows: came } = await sql<{ person_id: string; account_id: string }>`
    select person_id, account_id from attendance where event_id = ${event}
  `.execute(platform.db);
  expect(Object.fromEntries(came.map((row) => [row.person_id, row.account_id]))).toEqual({
    [a]: coordinator.accountId,
    [b]: demonstrator.accountId,
    [c]: coordinator.accountId,
  });
  const { rows: lines } = await sql<{ request_id: string; account_id: string; subjects: number }>`
    select request_id, account_id, cardinality(subject_ids) as subjects from audit_entry
    where request_id like 'desk%' order by request_id
  `.execute(platform.db);
  expect(lines).toEqual([
    { request_id: "desk 1", account_id: coordinator.accountId, subjects: 1 },
    { request_id: "desk 2", account_id: demonstrator.accountId, subjects: 2 },
  ]);
  const again = await participation.checkInAll(demonstrator, [{ clientRef, event, volunteer: b }]);
  expect(kinds(again)).toEqual(["CheckInRecorded"]);
  const other = await participation.checkInAll(coordinator, [{ clientRef, event, volunteer: b }]);
  expect(kinds(other)).toEqual(["REFERENCE_REUSED"]);
  await marathon.expectCountersToBeFacts();
});
