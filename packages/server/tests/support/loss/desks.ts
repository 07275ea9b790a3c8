import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { DeskLine } from "./desk-line.js";
import type { Decision, Ledger } from "./ledger.js";

const batch = 5;

/** Between two writes of a desk: much more than a hall does, and room for everything else on a small machine. */
const pauseMs = { checkIns: 10, thanks: 200, moves: 200 };

/** What the desks work with. */
export interface DeskWork {
  slug: string;
  line: DeskLine;
  ledger: Ledger;
  /** People who still arrive, and where. */
  arrivals: Iterator<{ event: string; volunteer: string }>;
  /** The event that is cancelled and opened again; people have come to it. */
  movedEvent: string;
  isOver(): boolean;
}

/** Checks people in, in short lists, until it is over or everybody has come. */
export async function checkInAll({ line, ledger, arrivals, isOver }: DeskWork): Promise<void> {
  while (!isOver()) {
    const input = takeSome(arrivals).map((arrival) => ({ clientRef: randomUUID(), ...arrival }));
    if (input.length === 0) return;
    const { recordCheckIns } = await line.ask<{
      recordCheckIns: { __typename: string; clientRef: string; attendance?: { id: string } }[];
    }>(
      `mutation ($input: [RecordCheckInInput!]!) {
        recordCheckIns(input: $input) {
          __typename
          ... on CheckInRecorded { clientRef attendance { id } }
          ... on AlreadyCheckedIn { clientRef }
          ... on CheckInRefused { clientRef code }
        }
      }`,
      { input },
    );
    for (const [index, answer] of recordCheckIns.entries()) {
      const sent = input[index];
      if (sent && answer.attendance && answer.clientRef === sent.clientRef) {
        ledger.arrivals.set(answer.attendance.id, { event: sent.event, volunteer: sent.volunteer });
      } else ledger.wrong.push(JSON.stringify({ sent, answer }));
    }
    await sleep(pauseMs.checkIns);
  }
}

/** Publishes thank-yous and takes every other one down; every fourth comes back. */
export async function moderateAll({ slug, line, ledger, isOver }: DeskWork): Promise<void> {
  for (let n = 0; !isOver(); n++) {
    const { sendThankYou } = await line.ask<{ sendThankYou: { id: string } }>(
      `mutation ($input: SendThankYouInput!) { sendThankYou(input: $input) { ... on ThankYouReceived { id } } }`,
      { input: { clientRef: randomUUID(), campaign: slug, text: `Рақмет! ${n}` } },
    );
    const { id } = sendThankYou;
    const decided: Decision[] = [];
    ledger.thanks.set(id, decided);
    const decisions: readonly Decision[] = ["APPROVED", "HIDDEN", "APPROVED"];
    for (const decision of decisions.slice(0, [1, 2, 1, 3][n % 4])) {
      await line.ask(
        `mutation ($input: ModerateThankYouInput!) { moderateThankYou(input: $input) { clientRef } }`,
        { input: { clientRef: randomUUID(), id, decision } },
      );
      decided.push(decision);
    }
    await sleep(pauseMs.thanks);
  }
}

/** Cancels an event to which people have come, opens it again, and so on. */
export async function moveEvent({ line, ledger, movedEvent, isOver }: DeskWork): Promise<void> {
  const moves = [
    `mutation ($input: CancelEventInput!) { cancelEvent(input: $input) { clientRef } }`,
    `mutation ($input: ReopenEventInput!) { reopenEvent(input: $input) { clientRef } }`,
  ];
  while (!isOver()) {
    await line.ask(moves[ledger.moved.times % 2] ?? "", {
      input: { clientRef: randomUUID(), id: movedEvent, reason: "қарлы боран" },
    });
    ledger.moved = { isCancelled: !ledger.moved.isCancelled, times: ledger.moved.times + 1 };
    await sleep(pauseMs.moves);
  }
}

/** Everybody to every event, one event after the other. */
export function* arrivalsOf(
  events: readonly string[],
  people: readonly string[],
): Generator<{ event: string; volunteer: string }> {
  for (const event of events) for (const volunteer of people) yield { event, volunteer };
}

function takeSome(arrivals: DeskWork["arrivals"]): { event: string; volunteer: string }[] {
  const taken = [];
  while (taken.length < batch) {
    const next = arrivals.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}
