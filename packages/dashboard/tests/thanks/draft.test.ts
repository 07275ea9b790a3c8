import { afterEach, expect, test } from "vitest";
import { changed, forgetDraft, keepDraft, readDraft, underReference } from "../../src/thanks/draft";

afterEach(() => localStorage.clear());

const draft = { text: "Рақмет!", from: "", clientRef: null };

test("what was written is there after a reload, for its own event alone, until it came in", () => {
  keepDraft("event-1", draft);
  expect(readDraft("event-1")).toEqual(draft);
  expect(readDraft("event-2").text).toBe("");
  forgetDraft("event-1");
  expect(readDraft("event-1").text).toBe("");
});

test("what was left by another version of the page is no draft", () => {
  localStorage.setItem("igilik.thanks.event-1", "{not json");
  localStorage.setItem("igilik.thanks.event-2", '{"text": 7, "from": "a teacher"}');
  expect(readDraft("event-1")).toEqual({ text: "", from: "", clientRef: null });
  expect(readDraft("event-2")).toEqual({ text: "", from: "a teacher", clientRef: null });
});

test("the same words keep the reference of their last try, others get another one", () => {
  const first = underReference(draft);
  expect(underReference(first).clientRef).toBe(first.clientRef);
  expect(underReference(changed(first, { text: "Рақмет сіздерге!" })).clientRef).not.toBe(first.clientRef);
});
