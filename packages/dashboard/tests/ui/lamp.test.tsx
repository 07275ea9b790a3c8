import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { Lamp, type LampState } from "../../src/ui/Lamp";
import { renderIn } from "./support";

const states: LampState[] = ["live", "reconnecting", "stale", "offline", "closed", "draft"];

describe("the honesty lamp", () => {
  test.each([
    ["live", "в эфире· данные на 18:42"],
    ["reconnecting", "соединяемся· данные на 18:42"],
    ["stale", "данные на 18:42"],
    ["offline", "нет связи с 18:42· показаны данные на 18:42"],
    ["closed", "итоги закрыты· 18:42"],
    ["draft", "черновик, ещё не в эфире· данные на 18:42"],
  ] as const)("says in words that it is %s", (state, words) => {
    const { container } = renderIn("ru", <Lamp state={state} asOf="18:42" />);
    expect(container.textContent).toBe(words);
  });

  test("differs in shape, not only in colour", () => {
    const shapes = states.map(
      (state) =>
        renderIn("en", <Lamp state={state} asOf="18:42" />).container.querySelector("svg")?.innerHTML,
    );
    const withoutClasses = shapes.map((shape) => shape?.replaceAll(/class="[^"]*"/g, ""));
    expect(new Set(withoutClasses).size).toBe(states.length);
  });

  test("promises no time before the first numbers came", () => {
    renderIn("en", <Lamp state="offline" />);
    expect(screen.getByText("no connection")).toBeTruthy();
  });
});
