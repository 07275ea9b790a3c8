import { act, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LiveRegion } from "../../src/ui/LiveRegion";
import { renderIn } from "./support";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("the polite region says the newest sentence at most every ten seconds", () => {
  const { rerender } = renderIn("en", <LiveRegion message="100 volunteers" />);
  const said = () => screen.getByRole("status").textContent;
  const heard = new Set<string | null>();
  for (let second = 1; second <= 25; second += 1) {
    rerender(<LiveRegion message={`${100 + second} volunteers`} />);
    act(() => {
      vi.advanceTimersByTime(1000);
    });
    heard.add(said());
  }
  expect([...heard]).toEqual(["100 volunteers", "110 volunteers", "120 volunteers"]);
});

test("a number that came to rest is said in the end", () => {
  const { rerender } = renderIn("en", <LiveRegion message="100 volunteers" />);
  rerender(<LiveRegion message="101 volunteers" />);
  act(() => {
    vi.advanceTimersByTime(10_000);
  });
  expect(screen.getByRole("status").textContent).toBe("101 volunteers");
});
