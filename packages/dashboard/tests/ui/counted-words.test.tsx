import { act, render } from "@testing-library/react";
import { Profiler } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useCountedWords } from "../../src/lib/use-counted-words";
import { CountUp } from "../../src/ui/CountUp";
import "./support";

const forms: Partial<Record<Intl.LDMLPluralRule, string>> = {
  one: "волонтёр",
  few: "волонтёра",
  many: "волонтёров",
};
const plural = new Intl.PluralRules("ru");
const words = (count: number) => forms[plural.select(count)] ?? "";

function Counted({ value }: { value: number }) {
  const [caption, onShown] = useCountedWords(value, words);
  return (
    <p>
      <CountUp value={value} format={String} onShown={onShown} /> {caption}
    </p>
  );
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["requestAnimationFrame", "cancelAnimationFrame", "performance"] });
});

afterEach(() => {
  vi.useRealTimers();
});

const nextFrame = () => act(() => void vi.advanceTimersToNextFrame());

test("while a number counts up its words are in the plural of what is shown, in every frame", () => {
  const { container, rerender } = render(<Counted value={150} />);
  nextFrame();
  rerender(<Counted value={164} />);
  const seen = new Set<string>();
  for (let frame = 0; frame < 300; frame++) {
    nextFrame();
    seen.add(container.textContent ?? "");
  }
  expect([...seen].at(-1)).toBe("164 волонтёра");
  expect(seen.size).toBeGreaterThan(8);
  for (const text of seen) expect(text).toBe(`${parseInt(text)} ${words(parseInt(text))}`);
});

test("a number that runs renders its surroundings only when the words change", () => {
  const onRender = vi.fn<() => void>();
  const counted = (value: number) => (
    <Profiler id="counted" onRender={onRender}>
      <Counted value={value} />
    </Profiler>
  );
  const { container, rerender } = render(counted(105));
  nextFrame();
  rerender(counted(120));
  onRender.mockClear();
  for (let frame = 0; frame < 300; frame++) nextFrame();
  expect(container.textContent).toBe("120 волонтёров");
  expect(onRender.mock.calls.length).toBeLessThanOrEqual(1);
});
