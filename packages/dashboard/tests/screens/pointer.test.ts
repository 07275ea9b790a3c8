import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { restPointer } from "../../src/screens/pointer";

let body: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  body = document.createElement("body");
  restPointer(body);
});

afterEach(() => {
  vi.useRealTimers();
});

const isHidden = () => body.dataset["pointer"] === "resting";

test("nobody sees a pointer on a wall until somebody moves it", () => {
  expect(isHidden()).toBe(true);
  body.dispatchEvent(new Event("pointermove"));
  expect(isHidden()).toBe(false);
});

test("a pointer that was left alone is gone after three seconds", () => {
  body.dispatchEvent(new Event("pointermove"));
  vi.advanceTimersByTime(2_000);
  body.dispatchEvent(new Event("pointermove"));
  vi.advanceTimersByTime(2_000);
  expect(isHidden()).toBe(false);
  vi.advanceTimersByTime(1_000);
  expect(isHidden()).toBe(true);
});

test("a double click fills the display", () => {
  const requestFullscreen = vi.fn<() => Promise<void>>(async () => {});
  Object.assign(body, { requestFullscreen });
  body.dispatchEvent(new Event("dblclick"));
  expect(requestFullscreen).toHaveBeenCalledOnce();
});
