import { describe, expect, test } from "vitest";
import { markedPieces, withoutWords } from "../../src/console/thanks/flags";

describe("words that are left out", () => {
  test.each([
    ["Спасибо! Звоните 8 701 000 00 00", "8 701 000 00 00", "Спасибо! Звоните …"],
    ["Наш Алихан весь вечер пел", "Алихан", "Наш … весь вечер пел"],
    ["Маша, 9 лет, плакала", "9 лет", "Маша, … плакала"],
    ["Маша Иванова, 9 лет, плакала", "Маша Иванова", "… 9 лет, плакала"],
    ["Пишите: nesie.kz, спасибо", "nesie.kz", "Пишите: … спасибо"],
    ["Дураки!", "Дураки", "…!"],
  ])("«%s» without «%s» reads «%s»", (text, words, left) => {
    expect(withoutWords(text, words)).toBe(left);
  });

  test("that stand side by side leave one mark", () => {
    const once = withoutWords("Маша Иванова, 9 лет, плакала", "Маша Иванова");
    expect(withoutWords(once, "9 лет")).toBe("… плакала");
  });
});

test("a text is cut where flagged words begin and end, the longer ones first, and nothing is lost", () => {
  const short = { kind: "CHILD", words: "Маша" } as const;
  const long = { kind: "CHILD", words: "Маша Иванова" } as const;
  const text = "Маша Иванова пела, Маша!";
  const pieces = markedPieces(text, [short, long]);
  expect(pieces.map(({ words, flag }) => [words, flag?.words])).toEqual([
    ["Маша Иванова", "Маша Иванова"],
    [" пела, ", undefined],
    ["Маша", "Маша"],
    ["!", undefined],
  ]);
});
