import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Ask } from "./campaign.js";
import { clockMs } from "./clock.js";

/** Desks that check people in at an even rate, however fast they are answered. */
export interface Desks {
  ask: Ask;
  /** Who comes next, and where. */
  take: (count: number) => { event: string; people: readonly string[] };
  /** Check-ins a second, over all desks. */
  perSecond: number;
  /** Check-ins in one request. */
  batch: number;
  seconds: number;
}

/** One request: when it was due and when it was answered, by the machine's clock, and how many came with it. */
export interface Sent {
  dueMs: number;
  acknowledgedMs: number;
  count: number;
}

/** Sends until the time is over; resolves when all is acknowledged. In the order in which they were due. */
export async function checkInEvenly({ ask, take, perSecond, batch, seconds }: Desks): Promise<Sent[]> {
  const everyMs = (1_000 * batch) / perSecond;
  const begun = clockMs();
  const sent: Promise<Sent>[] = [];
  for (let n = 0; n * everyMs < seconds * 1_000; n++) {
    const dueMs = begun + n * everyMs;
    await sleep(Math.max(0, dueMs - clockMs()));
    sent.push(send(dueMs));
  }
  return Promise.all(sent);

  async function send(dueMs: number): Promise<Sent> {
    const { event, people } = take(batch);
    const { recordCheckIns } = await ask<{ recordCheckIns: { __typename: string }[] }>(
      `mutation ($input: [RecordCheckInInput!]!) { recordCheckIns(input: $input) { __typename } }`,
      { input: people.map((volunteer) => ({ clientRef: randomUUID(), event, volunteer })) },
    );
    const count = recordCheckIns.filter(({ __typename }) => __typename === "CheckInRecorded").length;
    if (count !== batch) throw new Error(`${batch - count} of ${batch} were not recorded`);
    return { dueMs, acknowledgedMs: clockMs(), count };
  }
}
