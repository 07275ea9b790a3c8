import { expect, test } from "vitest";
import { codeOfEvent } from "../../src/thanks/event-code";
import { languageOfMessage } from "../../src/thanks/message-language";
import { thanksPlaceOf } from "../../src/thanks/thanks-place";

const event = "0192f0c4-7a1b-7c3d-8e4f-5a6b7c8d9e0f";
const code = codeOfEvent(event) ?? "";

test.each([
  ["/thanks", { page: "everyone" }],
  ["/thanks/", { page: "everyone" }],
  [`/thanks/${code}`, { page: "event", event, signature: null }],
  [`/thanks/${code.toUpperCase()}/`, { page: "event", event, signature: null }],
  [`/thanks/${code}7k2mq0za`, { page: "event", event, signature: "7k2mq0za" }],
  [`/thanks/${code.slice(1)}`, { page: "unknown" }],
  ["/thanks/nonsense", { page: "unknown" }],
  [`/thanks/${code}/more`, { page: "unknown" }],
])("%s asks thanks for %o", (path, place) => {
  expect(thanksPlaceOf(path)).toEqual(place);
});

test.each([
  ["Көп рақмет!", "ru", "kk"],
  ["Спасибо!", "ru", "ru"],
  ["Спасибо!", "kk", null],
  ["Thank you!", "en", "en"],
  ["Thank you!", "ru", null],
  ["!!! 10", "en", null],
] as const)("«%s» on the page in %s is said to be in %s", (text, page, language) => {
  expect(languageOfMessage(text, page)).toBe(language);
});
