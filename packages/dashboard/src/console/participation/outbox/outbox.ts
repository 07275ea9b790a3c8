// Promise: what a desk notes is on the device before it is sent, goes out by itself until the server has answered it, and
// leaves the device only then, or when a person took it back or saw that it was refused. It is sent in the order in which
// it was noted, by one tab at a time, always under the one reference of the row and only by the account that noted it.
import type { Client } from "@urql/core";
import { newReference } from "../../../lib/reference";
import { Unanswered } from "../desk-calls";
import { alone } from "./alone";
import { createChannel, type Channel } from "./channel";
import { isWaiting, type NewOutboxRow, type OutboxRow } from "./outbox-row";
import type { OutboxStore } from "./outbox-store";
import { runsOf, sendRun, type RowAnswer } from "./send-rows";

/** What the desks of this device have noted and the server has not answered yet. */
export interface Outbox {
  /** All rows of this device as they were read last, the oldest first. */
  rows: () => readonly OutboxRow[];
  /** Why the server could not be asked the last time: the code, and since when; undefined when it could. */
  outage: () => Outage | undefined;
  subscribe: (listener: () => void) => () => void;
  /** Told of each answer to a row of this device, whichever tab has heard it. */
  onAnswer: (listener: (heard: RowAnswer) => void) => () => void;
  /** Keeps a row and sends it. Fulfilled as soon as it is kept. */
  put: (row: NewOutboxRow) => Promise<OutboxRow>;
  /** Does not send the row, or takes it back when the server may know of it. True: the server never hears of it. */
  takeBack: (seq: number, reason: string) => Promise<boolean>;
  /** A person has seen that the row was refused. */
  dismiss: (seq: number) => Promise<void>;
  /** Sends a refused row once more. */
  retry: (seq: number) => Promise<void>;
  /** What others have noted here goes out in the name of this account, which was told so. */
  adopt: (account: Sender) => Promise<void>;
  /** Sends what waits, now. */
  send: () => void;
  /** False when rows go with the tab. */
  isDurable: () => boolean;
  /** Reads what is on the device, and sends by itself until the returned function is called. */
  open: () => () => void;
}

/** Why and since when the server cannot be asked. */
export interface Outage {
  code: string;
  since: string;
}

/** The account in whose name rows go out. */
export interface Sender {
  id: string;
  name: string;
}

interface OutboxOptions {
  client: Client;
  store: Promise<OutboxStore>;
  /** Who is signed in, as the server says it now; undefined: nobody. Rejects with Unanswered when it cannot be asked. */
  findSender: () => Promise<string | undefined>;
  /** How long to wait before the next try after the first failed one, in milliseconds; doubled each time. */
  firstPauseMs?: number;
}

const longestPauseMs = 30_000;

/** The outbox of this device. */
export function createOutbox({ client, store, findSender, firstPauseMs = 2_000 }: OutboxOptions): Outbox {
  let rows: readonly OutboxRow[] = [];
  let isDurable = true;
  let outage: Outage | undefined;
  let pauseMs = firstPauseMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | undefined;
  let isAskedAgain = false;
  let channel: Channel | undefined;
  const listeners = new Set<() => void>();
  const answerListeners = new Set<(heard: RowAnswer) => void>();

  async function read(): Promise<void> {
    const opened = await store;
    rows = await opened.all();
    isDurable = opened.isDurable;
    for (const listener of listeners) listener();
  }

  async function changed(): Promise<void> {
    await read();
    channel?.tell({ kind: "changed" });
  }

  function hear(heard: RowAnswer): void {
    for (const listener of answerListeners) listener(heard);
  }

  /** Takes the answered row away, unless it was taken back meanwhile or its refusal has to be seen. */
  async function settle({ row, answer }: RowAnswer): Promise<void> {
    const kept = await (
      await store
    ).change(row.seq, (now) => {
      if (answer.kind === "refused") {
        return { ...now, undo: null, refusal: { code: answer.code, canRepeat: answer.canRepeat } };
      }
      if (answer.kind === "not-added") {
        return { ...now, undo: null, refusal: { code: answer.code, canRepeat: false } };
      }
      // Taken back while it was on its way: it goes out once more, and is taken back then.
      return now.undo && !row.undo && answer.kind === "recorded" ? now : undefined;
    });
    if (kept?.undo) isAskedAgain = true;
    hear({ row, answer });
    channel?.tell({ kind: "answer", heard: { row, answer } });
  }

  async function begin(run: readonly OutboxRow[]): Promise<OutboxRow[]> {
    const opened = await store;
    const begun: OutboxRow[] = [];
    for (const { seq } of run) {
      const row = await opened.change(seq, (now) => ({ ...now, tries: now.tries + 1 }));
      if (row && isWaiting(row)) begun.push(row);
    }
    return begun;
  }

  async function sendAll(): Promise<void> {
    const sender = await findSender();
    const waiting = (await (await store).all()).filter((row) => isWaiting(row) && row.account === sender);
    for (const planned of runsOf(waiting)) {
      const begun = await begin(planned);
      // A row may have been taken back since: what is left may go out in another way.
      for (const run of runsOf(begun)) for (const heard of await sendRun(client, run)) await settle(heard);
      await changed();
    }
  }

  async function pass(): Promise<void> {
    clearTimeout(timer);
    try {
      do {
        isAskedAgain = false;
        await alone(sendAll);
      } while (isAskedAgain);
      outage = undefined;
      pauseMs = firstPauseMs;
    } catch (cause) {
      const code = cause instanceof Unanswered ? cause.code : "INTERNAL";
      outage = { code, since: outage?.since ?? new Date().toISOString() };
      // A sign-in is announced by whoever signs in.
      if (code !== "NOT_SIGNED_IN") timer = setTimeout(send, pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    } finally {
      sending = undefined;
      await changed();
    }
    if (isAskedAgain && !outage) send();
  }

  function send(): void {
    if (sending) isAskedAgain = true;
    else sending = pass();
  }

  const sendSoon = () => {
    pauseMs = firstPauseMs;
    send();
  };

  return {
    rows: () => rows,
    outage: () => outage,
    isDurable: () => isDurable,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onAnswer(listener) {
      answerListeners.add(listener);
      return () => answerListeners.delete(listener);
    },
    async put(row) {
      const added = await (await store).add(row);
      await changed();
      send();
      return added;
    },
    async takeBack(seq, reason) {
      const undo = { clientRef: newReference(), reason };
      const kept = await (
        await store
      ).change(seq, (row) => (row.tries === 0 ? undefined : { ...row, undo: row.undo ?? undo }));
      await changed();
      if (kept) send();
      return !kept;
    },
    async dismiss(seq) {
      await (await store).change(seq, (row) => (row.refusal ? undefined : row));
      await changed();
    },
    async retry(seq) {
      await (await store).change(seq, (row) => ({ ...row, refusal: null }));
      await changed();
      send();
    },
    async adopt({ id, name }) {
      const opened = await store;
      for (const { seq } of rows)
        await opened.change(seq, (row) => ({ ...row, account: id, accountName: name }));
      await changed();
      send();
    },
    send: sendSoon,
    open() {
      channel = createChannel((told) => {
        if (told.kind === "answer") hear(told.heard);
        else void read();
      });
      addEventListener("online", sendSoon);
      void read().then(() => {
        if (rows.some(isWaiting)) send();
      });
      return () => {
        clearTimeout(timer);
        removeEventListener("online", sendSoon);
        channel?.close();
        channel = undefined;
      };
    },
  };
}
