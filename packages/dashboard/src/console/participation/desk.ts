// Promise: a wish has one reference from the moment it is made until it is answered, so whatever happens to the network
// or to the sign-in, sending it again counts nobody twice; and it is sent again by itself.
import type { Client } from "@urql/core";
import { newReference } from "../../lib/reference";
import type { Named } from "./candidate";
import type { DeskState, Wish } from "./desk-answer";
import { fulfil, isPassing, Unanswered } from "./desk-calls";

/** The desk of one event. */
export interface Desk {
  get: () => DeskState;
  subscribe: (listener: () => void) => () => void;
  /** Takes a wish, unless another one is still unanswered; says whether it was taken. */
  wish: (wish: Wish) => boolean;
  /** Sends the last wish again under its reference: it was not answered, or refused by a fault. */
  repeat: () => void;
  /** Clears the answer; a wish that waits is not sent again. */
  clear: () => void;
  /** How long the last answer took, in milliseconds; undefined before the first. */
  lastAnswerMs: () => number | undefined;
  /** Listens for the network to come back until the returned function is called. */
  open: () => () => void;
}

interface DeskOptions {
  client: Client;
  /** Id of the event that people come to. */
  event: string;
  /** Somebody was checked in or taken back. */
  onChanged: () => void;
  /** How long to wait before a wish that was not answered goes out again, in milliseconds. */
  repeatAfterMs?: number;
}

function personOf(wish: Wish): Named | undefined {
  if (wish.kind === "find") return undefined;
  if (wish.kind === "add") return wish.person;
  return "candidate" in wish ? wish.candidate.card : wish.attendance.card;
}

/** A desk at which nobody stands yet. */
export function createDesk({ client, event, onChanged, repeatAfterMs = 3_000 }: DeskOptions): Desk {
  let state: DeskState = { kind: "ready" };
  let intent: { wish: Wish; clientRef: string } | undefined;
  let lastAnswerMs: number | undefined;
  let isSending = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  function set(next: DeskState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  async function send(): Promise<void> {
    const sent = intent;
    if (!sent || isSending) return;
    isSending = true;
    clearTimeout(timer);
    if (state.kind !== "waiting") set({ kind: "asking", wish: sent.wish });
    const begun = performance.now();
    try {
      const answer = await fulfil({ client, event, clientRef: sent.clientRef }, sent.wish);
      isSending = false;
      onChanged(); // also when the wish was given up meanwhile: it was heard
      if (intent !== sent) return;
      lastAnswerMs = performance.now() - begun;
      set(answer);
    } catch (cause) {
      isSending = false;
      if (intent === sent) fail(sent.wish, cause instanceof Unanswered ? cause.code : "INTERNAL");
    }
  }

  function fail(wish: Wish, code: string): void {
    if (isPassing(code)) {
      set({ kind: "waiting", wish, code });
      // A sign-in is announced by whoever signs in.
      if (code !== "NOT_SIGNED_IN") timer = setTimeout(() => void send(), repeatAfterMs);
      return;
    }
    set({ kind: "refused", code, person: personOf(wish), canRepeat: code !== "REFERENCE_REUSED" });
  }

  const sendWaiting = () => {
    if (state.kind === "waiting") void send();
  };

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wish(wish) {
      if (isSending || state.kind === "waiting") return false;
      intent = { wish, clientRef: newReference() };
      void send();
      return true;
    },
    repeat: () => void send(),
    clear() {
      if (state.kind === "asking") return;
      clearTimeout(timer);
      intent = undefined;
      if (state.kind !== "ready") set({ kind: "ready" });
    },
    lastAnswerMs: () => lastAnswerMs,
    open() {
      addEventListener("online", sendWaiting);
      return () => {
        clearTimeout(timer);
        removeEventListener("online", sendWaiting);
      };
    },
  };
}
