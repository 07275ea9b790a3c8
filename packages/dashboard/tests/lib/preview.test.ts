import { expect, test } from "vitest";
import { preview } from "../../src/lib/preview";

test.each([
  ["a short text is there as a whole", "Рақмет!", "Рақмет!"],
  ["a long one ends behind a word", "Спасибо за тёплый чай", "Спасибо за…"],
  ["a word that is too long is cut", "ааааааааааааааааааааа", "аааааааааааааа…"],
  ["a sign of two halves stays whole", "💚💚💚💚💚💚💚💚💚💚💚💚💚💚💚💚", "💚💚💚💚💚💚💚💚💚💚💚💚💚💚…"],
])("%s", (_, text, shown) => {
  expect(preview(text, 14)).toBe(shown);
});
