import { expect, test } from "vitest";

import { isShortened } from "../src/index.js";

const original = "Спасибо за сказки! Наш Алихан весь вечер пересказывал их братьям. Звоните: 8 701 000 00 00";

test.each([
  ["as it is", original],
  ["without its end", "Спасибо за сказки!"],
  ["without its beginning", "весь вечер пересказывал их братьям."],
  ["with … for what is left out", "Спасибо за сказки! Наш … весь вечер пересказывал их братьям."],
  ["with three dots", "Спасибо за сказки! ... пересказывал их братьям"],
  ["with a full stop where it was cut", "Спасибо за сказки! Наш Алихан весь вечер."],
  ["over several lines", "Спасибо\nза сказки!"],
])("a text is the original shortened: %s", (_, shorter) => {
  expect(isShortened(original, shorter)).toBe(true);
});

test.each([
  ["is said in other words", "Спасибо за песни!"],
  ["has a word more", "Спасибо большое за сказки!"],
  ["leaves words out without a mark", "Спасибо за сказки! Наш весь вечер"],
  ["has its pieces in another order", "братьям … Спасибо за сказки"],
  ["is cut inside a word", "Спасибо за сказки! Наш Алихан весь вече"],
  ["says a word twice", "Спасибо … Спасибо"],
  ["is nothing but a mark", "…"],
  ["is written in another case", "СПАСИБО ЗА СКАЗКИ!"],
])("a text that %s is not the original shortened", (_, shorter) => {
  expect(isShortened(original, shorter)).toBe(false);
});
