import { describe, expect, test } from "vitest";

import { isStorable, tidyLine, tidyText } from "../src/index.js";

describe("a text is kept", () => {
  test.each([
    ["without blanks around it", "  Айгерім \n", "Айгерім"],
    ["with its letters in one composition", "И\u0306оға", "Йоға"],
    [
      "with its lines, and at most one empty one in a row",
      "Рақмет\r\n\r\n\r\n\r\nСәуле\u2028Дана",
      "Рақмет\n\nСәуле\nДана",
    ],
    ["with a blank where a tab was", "Рақмет\tбәріне", "Рақмет бәріне"],
    ["without the control characters of terminals", "\u001b[31mРақмет\u0007", "[31mРақмет"],
    ["without marks that turn the writing around", "\u202eРақмет\u202c \u2066бәріне\u2069", "Рақмет бәріне"],
    ["without spaces and hyphens of no width", "\ufeffРақ\u200bмет\u00ad", "Рақмет"],
    ["without letters that are blanks to the eye", "\u3164Рақмет\u2800", "Рақмет"],
    ["with its emoji whole", "❤️ 👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤️ 👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
    ["with punctuation alone", " — ", "—"],
  ])("%s", (_how, given, kept) => {
    expect(tidyText(given)).toBe(kept);
    expect(tidyText(kept)).toBe(kept);
  });

  test("in one line with single blanks, where a line is asked for", () => {
    expect(tidyLine(" Клуб \n «Доброе\u00a0\u00a0утро»\t")).toBe("Клуб «Доброе утро»");
  });

  test.each([
    "",
    " \n\t",
    "\u200b\u200d",
    "\u202a\u202c",
    "\u3164",
    "\u115f\u1160",
    "\u2800",
    "\u0000\u0007",
    "\u0301",
    "\ufe0f",
  ])("as nothing when nothing of it can be seen: %j", (unseen) => {
    expect(tidyText(unseen)).toBe("");
    expect(tidyLine(unseen)).toBe("");
  });
});

test("what a database cannot keep is told apart", () => {
  expect(["Айгерім", "👩‍👧", "", "\u0007"].filter((text) => !isStorable(text))).toEqual([]);
  expect(["a\0", "\ud83d", "\udc69\ud83d"].filter(isStorable)).toEqual([]);
});
