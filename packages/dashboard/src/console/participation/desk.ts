// Promise: somebody at the desk is answered within 3 s, whatever the network does. A wish is kept on the device before it
// is sent; when the server does not answer in time, the desk says that it is noted and takes the next one.
import type { Client } from "@urql/core";
import type { DeskCardFragment } from "../../graphql/generated";
import { newReference } from "../../lib/reference";
import type { Candidate, Named } from "./candidate";
import type { DeskState, Wish } from "./desk-answer";
import { find, isPassing, Unanswered } from "./desk-calls";
import { findHere } from "./find-here";
import type { Outbox, Sender } from "./outbox/outbox";
import type { NewOutboxRow, WrittenWish } from "./outbox/outbox-row";
import type { RowAnswer } from "./outbox/send-rows";
import { withAnswer, type TurnedAway } from "./turned-away";
import { readWalkInLine, type EntryParts } from "./walk-in-line";

/** The desk of one event. */
export interface Desk {
  get: () => DeskState;
  /** What the server answered since the desk was opened and counted nobody, the newest first. */
  turnedAway: () => readonly TurnedAway[];
  subscribe: (listener: () => void) => () => void;
  /** Takes a wish, unless another one is still unanswered; says whether it was taken. */
  wish: (wish: Wish) => boolean;
  /** Sends the wish once more that was refused by a fault. */
  repeat: () => void;
  /** Takes back what is noted and not known to have reached the server. */
  takeBack: (seq: number, reason: string, person: Named | undefined) => void;
  /** Clears the answer. */
  clear: () => void;
  /** How long the last answer took, in milliseconds; undefined before the first. */
  lastAnswerMs: () => number | undefined;
  /** Listens for answers until the returned function is called. */
  open: () => () => void;
}

/** The place and time that a desk stands at. */
export interface DeskPlace {
  /** Id of the event that people come to. */
  event: string;
  timeZone: string;
  /** By how much the campaign's clock is ahead of this device, in milliseconds; null where the server's hearing counts. */
  aheadMs: number | null;
}

interface DeskOptions {
  client: Client;
  outbox: Outbox;
  place: DeskPlace;
  /** In whose name it is noted. */
  sender: () => Sender | undefined;
  /** The people this device knows of the event while the server is out of reach. */
  kept: () => Promise<readonly DeskCardFragment[]>;
  /** The campaign's time as the server said it last; undefined before that. */
  now: () => string | undefined;
  /** Somebody was checked in or taken back. */
  onChanged: () => void;
  /** How long an answer is waited for before the desk takes the next person, in milliseconds. */
  patienceMs?: number;
}

/** A desk at which nobody stands yet. */
export function createDesk(options: DeskOptions): Desk {
  const { client, outbox, place, sender, kept, now, onChanged, patienceMs = 3_000 } = options;
  let state: DeskState = { kind: "ready" };
  let turnedAway: readonly TurnedAway[] = [];
  /** The row that the answer on the screen is about. */
  let shown: number | undefined;
  let begunAt = 0;
  let lastAnswerMs: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  function set(next: DeskState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function rowOf(wish: WrittenWish, { id, name }: Sender): NewOutboxRow {
    const now = Date.now();
    const at = place.aheadMs === null ? null : now + place.aheadMs;
    // Two clocks that are a moment apart let nobody leave before they came.
    const earliest = wish.kind === "leave" ? Date.parse(wish.attendance.checkedInAt ?? "") || 0 : 0;
    return {
      clientRef: newReference(),
      account: id,
      accountName: name,
      event: place.event,
      timeZone: place.timeZone,
      notedAt: new Date(now).toISOString(),
      at: at === null ? null : new Date(Math.max(at, earliest)).toISOString(),
      wish,
      tries: 0,
      undo: null,
      refusal: null,
    };
  }

  async function note(wish: WrittenWish): Promise<void> {
    const account = sender();
    if (!account) return set({ kind: "refused", code: "NOT_SIGNED_IN", person: undefined, canRepeat: false });
    set({ kind: "asking", wish });
    const isOut = outbox.outage() !== undefined;
    const row = await outbox.put(rowOf(wish, account));
    shown = row.seq;
    if (isOut) return set({ kind: "noted", row });
    timer = setTimeout(noteShown, patienceMs);
  }

  /** The answer does not come soon: the next person is not kept waiting. */
  function noteShown(): void {
    clearTimeout(timer);
    const row = outbox.rows().find(({ seq }) => seq === shown);
    if (state.kind === "asking" && row) set({ kind: "noted", row });
  }

  async function look(entry: string): Promise<void> {
    const asked: DeskState = { kind: "asking", wish: { kind: "find", entry } };
    // A new person in one line may be known after all, by the names in it.
    const words = readWalkInLine(entry)?.names.join(" ") ?? entry;
    set(asked);
    try {
      const found = outbox.outage() ? undefined : await find({ client, event: place.event }, words);
      if (state === asked) await take(entry, found ?? findHere(words, await kept()), found !== undefined);
    } catch (cause) {
      const code = cause instanceof Unanswered ? cause.code : "INTERNAL";
      if (state !== asked) return;
      if (isPassing(code)) await take(entry, findHere(words, await kept()), false);
      else set({ kind: "refused", code, person: undefined, canRepeat: false });
    }
  }

  async function take(
    entry: string,
    { candidates, hasMore }: { candidates: readonly Candidate[]; hasMore: boolean },
    isFromServer: boolean,
  ): Promise<void> {
    const line = readWalkInLine(entry);
    const meant = line ? candidates.filter((candidate) => mayBeOf(line, candidate)) : candidates;
    const [only] = meant;
    // Whoever was typed as a new person is checked in as a known one only when somebody says so.
    if (only && meant.length === 1 && !line) return note({ kind: "check-in", candidate: only });
    if (only) return set({ kind: "choose", candidates: meant, hasMore });
    if (isFromServer) return set({ kind: "nobody", entry });
    outbox.send();
    if (isBadgeCode(entry)) return note({ kind: "code", code: entry });
    set({ kind: "nobody-here", entry });
  }

  function hear({ row, answer }: RowAnswer): void {
    onChanged();
    turnedAway = withAnswer(turnedAway, { row, answer }, now());
    for (const listener of listeners) listener();
    if (row.seq !== shown || (state.kind !== "asking" && state.kind !== "noted")) return;
    clearTimeout(timer);
    if (state.kind === "asking") {
      lastAnswerMs = performance.now() - begunAt;
      // Whoever stands here sees the refusal now; a fault is kept, to be sent again.
      if (answer.kind === "not-added" || (answer.kind === "refused" && !answer.canRepeat))
        void outbox.dismiss(row.seq);
    }
    set(answer);
  }

  return {
    get: () => state,
    turnedAway: () => turnedAway,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wish(wish) {
      if (state.kind === "asking") return false;
      clearTimeout(timer);
      shown = undefined;
      begunAt = performance.now();
      void (wish.kind === "find" ? look(wish.entry) : note(wish));
      return true;
    },
    repeat() {
      const row = outbox.rows().find(({ seq }) => seq === shown);
      if (!row) return;
      begunAt = performance.now();
      set({ kind: "asking", wish: row.wish });
      timer = setTimeout(noteShown, patienceMs);
      void outbox.retry(row.seq);
    },
    takeBack(seq, reason, person) {
      void outbox.takeBack(seq, reason).then(() => {
        if (state.kind !== "asking") set({ kind: "undone", person });
      });
    },
    clear() {
      if (state.kind === "asking") return;
      shown = undefined;
      if (state.kind !== "ready") set({ kind: "ready" });
    },
    lastAnswerMs: () => lastAnswerMs,
    open() {
      const stopHearing = outbox.onAnswer(hear);
      const stopWatching = outbox.subscribe(() => {
        if (outbox.outage()) noteShown();
      });
      return () => {
        clearTimeout(timer);
        stopHearing();
        stopWatching();
      };
    },
  };
}

/** Whether this known person may be the one in the line: no year of birth says otherwise. */
function mayBeOf({ birthYear }: EntryParts, { card }: Candidate): boolean {
  return birthYear === "" || card.birthYear === null || String(card.birthYear) === birthYear;
}

/** Six letters and digits together, as no name is written. */
function isBadgeCode(entry: string): boolean {
  const code = entry.replaceAll(/[\s-]/g, "");
  return /^[a-z\d]{6}$/i.test(code) && /\d/.test(code) && /[a-z]/i.test(code);
}
