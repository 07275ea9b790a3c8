import { render } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { bigNumber } from "../../src/lib/format";
import { CountUp } from "../../src/ui/CountUp";
import "./support";

const format = (value: number) => bigNumber("ru", value);
const shown = (container: HTMLElement) => Number((container.textContent ?? "").replaceAll("\u2009", ""));

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ["requestAnimationFrame", "cancelAnimationFrame", "performance", "setTimeout"],
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What stands on the screen after every frame. */
function watch(container: HTMLElement, frames: number): number[] {
  return Array.from({ length: frames }, () => {
    vi.advanceTimersToNextFrame();
    return shown(container);
  });
}

describe("a number on screen", () => {
  test("is there at once and does not count up from nothing", () => {
    const { container } = render(<CountUp value={12486} format={format} />);
    expect(container.textContent).toBe("12\u2009486");
  });

  test("rises step by step, never falls on the way and ends at the value", () => {
    const { container, rerender } = render(<CountUp value={1000} format={format} />);
    watch(container, 5);
    rerender(<CountUp value={2000} format={format} />);
    const seen = watch(container, 300);
    expect(new Set(seen).size).toBeGreaterThan(5);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(2000);
  });

  test("rises on when the value moves while it is on its way", () => {
    const { container, rerender } = render(<CountUp value={0} format={format} />);
    const seen: number[] = [];
    for (let value = 100; value <= 3000; value += 100) {
      rerender(<CountUp value={value} format={format} />);
      seen.push(...watch(container, 7));
    }
    seen.push(...watch(container, 300));
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(3000);
  });

  test("is swapped for a lower one without passing through anything between, and says so", () => {
    const onCorrected = vi.fn<(before: number, after: number) => void>();
    const { container, rerender } = render(
      <CountUp value={12486} format={format} onCorrected={onCorrected} />,
    );
    watch(container, 5);
    rerender(<CountUp value={12431} format={format} onCorrected={onCorrected} />);
    expect(new Set(watch(container, 60))).toEqual(new Set([12431]));
    expect(onCorrected).toHaveBeenCalledExactlyOnceWith(12486, 12431);
  });

  test.each([
    ["one more", 12_487],
    ["a lower one", 12_431],
  ])("shows %s in the frame in which all else is drawn anew", (_, value) => {
    const { container, rerender } = render(<CountUp value={12_486} format={format} />);
    watch(container, 5);
    rerender(<CountUp value={value} format={format} />);
    expect(shown(container)).toBe(value);
  });

  test("is not written more than about twenty times a second", () => {
    let value = 0;
    const written = vi.fn<typeof format>(format);
    const { container } = render(<CountUp read={() => (value += 13)} format={written} />);
    written.mockClear();
    watch(container, 62);
    expect(written.mock.calls.length).toBeGreaterThan(10);
    expect(written.mock.calls.length).toBeLessThanOrEqual(21);
  });

  test("follows what it reads without being rendered again", () => {
    let value = 5;
    const { container } = render(<CountUp read={() => value} format={format} />);
    watch(container, 10);
    value = 900;
    expect(watch(container, 300).at(-1)).toBe(900);
  });

  test("is replaced instead of moving when the reader asked for less motion", () => {
    vi.spyOn(window, "matchMedia").mockImplementation(
      (media) =>
        Object.assign(new EventTarget(), { media, matches: media.includes("reduce") }) as MediaQueryList,
    );
    const { container, rerender } = render(<CountUp value={10} format={format} />);
    watch(container, 5);
    rerender(<CountUp value={5000} format={format} />);
    expect(new Set(watch(container, 30))).toEqual(new Set([5000]));
  });

  test("changes its separators with the language", () => {
    const { container, rerender } = render(<CountUp value={12486} format={format} />);
    watch(container, 5);
    const english = (value: number) => value.toLocaleString("en");
    rerender(<CountUp value={12486} format={english} />);
    watch(container, 5);
    expect(container.textContent).toBe("12,486");
  });
});
