import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLiveStore } from "../../src/graphql/live-store";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const value = (seq: number, campaign = "almaty-2026") => ({ version: `${campaign}.1.${seq}.0`, people: seq });

test("the draft is the newest version, the snapshot follows at most four times a second", () => {
  const store = createLiveStore<ReturnType<typeof value>>();
  const told = vi.fn<() => void>();
  store.subscribe(told);
  for (let seq = 1; seq <= 20; seq++) {
    store.offer(value(seq));
    expect(store.draft()?.people).toBe(seq);
    vi.advanceTimersByTime(50);
  }
  expect(told.mock.calls.length).toBeGreaterThanOrEqual(4);
  expect(told.mock.calls.length).toBeLessThanOrEqual(5);
  vi.advanceTimersByTime(250);
  expect(store.snapshot()?.people).toBe(20);
});

test("a version that is not newer changes nothing", () => {
  const store = createLiveStore<ReturnType<typeof value>>();
  expect(store.offer(value(9))).toBe(true);
  expect(store.offer(value(8))).toBe(false);
  expect(store.offer(value(9))).toBe(false);
  expect(store.draft()?.people).toBe(9);
});

test("another campaign replaces the one before, whatever its numbers", () => {
  const store = createLiveStore<ReturnType<typeof value>>();
  store.offer(value(900));
  expect(store.offer(value(1, "almaty-2027"))).toBe(true);
  expect(store.draft()?.version).toBe("almaty-2027.1.1.0");
});
