import { describe, expect, test } from "vitest";
import { filterOf, isNarrowed, orderOf, readEventsSearch } from "../../src/console/events/events-search";

describe("the address of the list of events", () => {
  test("keeps every filter and the order", () => {
    const search = {
      status: "HELD",
      day: "2026-12-05",
      district: "medeu",
      category: "ecology",
      q: "1234",
      order: "latest",
    };
    expect(readEventsSearch(search)).toEqual(search);
  });

  test.each([
    ["a state that there is not", { status: "OVER" }],
    ["an order that there is not", { order: "size" }],
    ["a day that is none", { day: "tomorrow" }],
    ["a day that no calendar has", { day: "2026-02-31" }],
    ["empty words", { q: "", district: "", category: "" }],
    ["numbers where words belong", { q: 12, district: 4 }],
    ["what belongs to other pages", { then: "/console" }],
  ])("is read past %s", (_, search) => {
    const read = readEventsSearch(search);
    expect(filterOf(read)).toEqual({});
    expect(orderOf(read)).toBe("STARTS_AT_ASC");
    expect(isNarrowed(read)).toBe(false);
  });

  test("asks for no longer words than the API takes", () => {
    expect(readEventsSearch({ q: "a".repeat(101) }).q).toHaveLength(100);
  });
});

test("what is chosen is what the API is asked for", () => {
  expect(filterOf({ status: "LIVE", day: "2026-12-08", category: "health", district: "almaly" })).toEqual({
    status: ["LIVE"],
    awaitsConfirmation: false,
    date: "2026-12-08",
    category: "health",
    district: "almaly",
  });
  expect(filterOf({ status: "AWAITING" })).toEqual({ awaitsConfirmation: true });
  expect(filterOf({ status: "HELD" })).toEqual({ status: ["HELD"] });
  expect(filterOf({ q: "  tea " })).toEqual({ search: "tea" });
  expect(filterOf({ q: "   " })).toEqual({});
  expect(orderOf({ order: "latest" })).toBe("STARTS_AT_DESC");
});

test("an order alone narrows nothing", () => {
  expect(isNarrowed({ order: "latest" })).toBe(false);
  expect(isNarrowed({ q: "tea" })).toBe(true);
});
