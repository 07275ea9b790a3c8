import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ThankYouNoteFragment } from "../../src/graphql/generated";
import type { StreamSink } from "../../src/graphql/socket";
import {
  applyTold,
  openThanksFeed,
  type ThanksFeed,
  type ThanksFeedState,
} from "../../src/graphql/thanks-feed";

const note = (id: string, text = `words of ${id}`): ThankYouNoteFragment => ({
  id,
  text,
  language: "RU",
  from: null,
  to: { kind: "EVERYONE", name: { kk: "Қала", ru: "Город", en: "The city" } },
});

type Event =
  | { __typename: "Resync"; version: string }
  | { __typename: "ThankYouPublished"; version: string; thankYou: ThankYouNoteFragment }
  | { __typename: "ThankYouHidden"; version: string; id: string };

let sink: StreamSink<{ thanksFeed: Event }>;
let asked: Record<string, unknown>;
let newest: number;
let isMissing: boolean;
let state: ThanksFeedState;
let feed: ThanksFeed;
const left = vi.fn<() => void>();

const resync = (): void => sink.next({ thanksFeed: { __typename: "Resync", version: "almaty-2026.1.7.0" } });
const publish = (id: string, text?: string, seq = ++newest): void =>
  sink.next({
    thanksFeed: {
      __typename: "ThankYouPublished",
      version: `almaty-2026.1.${seq}.1`,
      thankYou: note(id, text),
    },
  });
const hide = (id: string, seq = ++newest): void =>
  sink.next({ thanksFeed: { __typename: "ThankYouHidden", version: `almaty-2026.1.${seq}.1`, id } });
const shown = (...listed: string[]): string[] =>
  applyTold(
    listed.map((id) => note(id)),
    state.told,
  ).map(({ id }) => id);

beforeEach(() => {
  vi.useFakeTimers();
  isMissing = false;
  newest = 7;
  const live = {
    follow: (request: { variables: Record<string, unknown> }, _versionOf: unknown, given: unknown) => {
      asked = request.variables;
      sink = given as typeof sink;
      return left;
    },
    isMissing: () => isMissing,
  };
  feed = openThanksFeed(live, "almaty-2026", (now) => (state = now));
});
afterEach(() => {
  feed.close();
  vi.useRealTimers();
  vi.resetAllMocks();
});

describe("the feed of thank-yous on a page", () => {
  test("has the list read once, when it has said where it begins", async () => {
    expect(asked).toEqual({ campaign: "almaty-2026" });
    expect(state.readings).toBe(0);
    resync();
    expect(state.readings).toBe(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state).toMatchObject({ readings: 1, isStreaming: true });
  });

  test("drops what a frozen server tells again, behind what another one has told since", () => {
    resync();
    publish("a", undefined, 8);
    hide("a", 9);
    publish("a", undefined, 8);
    expect(shown()).toEqual([]);
    publish("a", undefined, 10);
    expect(shown()).toEqual(["a"]);
  });

  test("does not keep the page waiting: after a second the list is read, and again at Resync", async () => {
    await vi.advanceTimersByTimeAsync(1_000);
    expect(state.readings).toBe(1);
    resync();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(state.readings).toBe(2);
  });

  test("has the list read again at every Resync, because something may have been missed", async () => {
    resync();
    resync();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(state.readings).toBe(2);
  });

  test("says when it does not stream: without a socket, or refused, and when it does again", async () => {
    resync();
    isMissing = true;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(state.isStreaming).toBe(false);
    isMissing = false;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(state.isStreaming).toBe(true);
    sink.refused("CAMPAIGN_NOT_FOUND");
    expect(state.isStreaming).toBe(false);
    resync();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(state.isStreaming).toBe(true);
  });

  test("has the list read when fifty were told beside it", async () => {
    resync();
    for (let i = 0; i < 50; i++) publish(`new-${i}`);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(state.readings).toBe(2);
    feed.forget(feed.place());
    expect(state.told).toEqual([]);
  });

  test("keeps what was told after the list was asked for, and forgets what is in it", () => {
    publish("a");
    const place = feed.place();
    hide("b");
    feed.forget(place);
    expect(state.told.map(({ id }) => id)).toEqual(["b"]);
  });

  test("is left with the page", () => {
    feed.close();
    expect(left).toHaveBeenCalledOnce();
  });
});

describe("the list after what was told", () => {
  test("has new ones first, the last at the top, and each once", () => {
    publish("b");
    publish("c");
    publish("a");
    expect(shown("a", "0")).toEqual(["c", "b", "a", "0"]);
  });

  test("has none that was taken down, and has one again that was published again", () => {
    hide("a");
    expect(shown("a", "b")).toEqual(["b"]);
    publish("a");
    expect(shown("a", "b")).toEqual(["a", "b"]);
    hide("a");
    expect(shown("b")).toEqual(["b"]);
  });

  test("shows words as they are now", () => {
    publish("a", "in other words");
    expect(applyTold([note("a")], state.told)[0]?.text).toBe("in other words");
  });

  test("is the same list when nothing was told", () => {
    const listed = [note("a")];
    expect(applyTold(listed, state.told)).toBe(listed);
  });
});
