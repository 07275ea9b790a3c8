import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Ask } from "../support/campaign.js";

/** One desk that notes people at an even rate and sends what it has noted in lists. */
export interface DeskQueue {
  ask: Ask;
  /** Who comes next, and where. */
  take: (count: number) => { event: string; people: readonly string[] };
  /** People a second at this desk. */
  perSecond: number;
  seconds: number;
  startsAfterMs: number;
  /** The share of lists that are sent once more under the same references, from 0 to 1. */
  repeatedShare: number;
}

/** What a desk can tell afterwards. */
export interface DeskTold {
  /** Rows it noted, rows it was told are recorded, and rows it sent a second time. */
  noted: number;
  recorded: number;
  repeated: number;
  /** For each row the time from the moment it was noted to its answer, in milliseconds. */
  waitsMs: number[];
}

/** As the console's outbox: at most so many rows in one list. */
const listAtMost = 50;

/** A desk sends what it has noted once a second, one list after the other, until all is answered. */
export async function openDeskQueue(desk: DeskQueue): Promise<DeskTold> {
  const { perSecond, seconds, startsAfterMs, repeatedShare } = desk;
  const told: DeskTold = { noted: 0, recorded: 0, repeated: 0, waitsMs: [] };
  const all = Math.round(perSecond * seconds);
  const begunAt = performance.now() + startsAfterMs;
  let owed = 0;
  while (told.noted < all) {
    // As many as have come by now, however long the last list took.
    const due = Math.min(all, Math.floor(((performance.now() - begunAt) / 1_000) * perSecond));
    const count = Math.min(due - told.noted, listAtMost);
    if (count < Math.min(perSecond, all - told.noted)) {
      await sleep(10);
      continue;
    }
    const notedAt = (row: number) => begunAt + ((row + 1) * 1_000) / perSecond;
    const { event, people } = desk.take(count);
    const at = new Date().toISOString();
    const input = people.map((volunteer) => ({ clientRef: randomUUID(), event, volunteer, at }));
    const first = told.noted;
    told.noted += count;
    const recorded = await send(desk.ask, input);
    const answeredAt = performance.now();
    for (let row = first; row < told.noted; row++) told.waitsMs.push(answeredAt - notedAt(row));
    told.recorded += recorded;
    owed += repeatedShare;
    if (owed >= 1) {
      owed -= 1;
      told.repeated += count;
      // The same references are answered as they were, and count nobody again.
      if ((await send(desk.ask, input)) !== recorded)
        throw new Error("a repeated list was answered otherwise");
    }
  }
  return told;
}

async function send(ask: Ask, input: readonly object[]): Promise<number> {
  const { recordCheckIns } = await ask<{ recordCheckIns: { __typename: string }[] }>(
    `mutation ($input: [RecordCheckInInput!]!) { recordCheckIns(input: $input) { __typename } }`,
    { input },
  );
  return recordCheckIns.filter(({ __typename }) => __typename === "CheckInRecorded").length;
}
