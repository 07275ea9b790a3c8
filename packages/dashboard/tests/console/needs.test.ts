import { describe, expect, test } from "vitest";
import { firstState, statesOf } from "../../src/console/home/event-states";
import { countNeeds, needsOf, type Overview } from "../../src/console/home/needs";
import type { NeedyEventFragment } from "../../src/graphql/generated";

const event = (id: string): NeedyEventFragment => ({
  id,
  title: { kk: id, ru: id, en: id },
  startsAt: "2026-12-08T14:00:00+05:00",
  endsAt: "2026-12-08T17:00:00+05:00",
  capacity: 100,
  placesTaken: 49,
});
const overview = (more: Partial<Overview> = {}): Overview => ({
  eventsByStatus: [],
  understaffedCount: 0,
  understaffed: [],
  unconfirmedCount: 0,
  unconfirmed: [],
  claimedResults: 0,
  waitingPhotos: 0,
  waitingThanks: 0,
  oldestWaitingThanks: null,
  waitingDuplicates: 0,
  refusedRows: 0,
  ...more,
});

describe("what needs a coordinator", () => {
  test("is nothing while nothing waits, nor before the first recount", () => {
    expect(needsOf(overview(), 0)).toEqual([]);
    expect(needsOf(overview(), null)).toEqual([]);
  });

  test("names two events of a sort, and says how many more there are", () => {
    const needs = needsOf(
      overview({
        understaffedCount: 40,
        understaffed: ["a", "b", "c", "d", "e"].map(event),
        unconfirmedCount: 1,
        unconfirmed: [event("f")],
      }),
      0,
    );
    expect(needs).toEqual([
      { kind: "understaffed", event: event("a") },
      { kind: "understaffed", event: event("b") },
      { kind: "moreUnderstaffed", count: 38 },
      { kind: "ended", event: event("f") },
    ]);
    expect(countNeeds(needs)).toBe(41);
  });

  test("begins with what is wrong with the numbers, and ends with what waits for a decision", () => {
    const oldest = "2026-12-07T09:00:00+05:00";
    const needs = needsOf(
      overview({
        claimedResults: 2,
        waitingThanks: 120,
        oldestWaitingThanks: oldest,
        waitingDuplicates: 1,
        refusedRows: 3,
      }),
      3,
    );
    expect(needs).toEqual([
      { kind: "drift", by: 3 },
      { kind: "refusedRows", count: 3 },
      { kind: "results", count: 2 },
      { kind: "thanks", count: 120, oldest },
      { kind: "duplicates", count: 1 },
    ]);
  });
});

describe("the events of the overview", () => {
  const states = statesOf({
    eventsByStatus: [
      { status: "DRAFT", count: 2 },
      { status: "APPROVED", count: 5 },
      { status: "LIVE", count: 3 },
    ],
    unconfirmedCount: 3,
  });

  test("are named by what goes on, comes and was, and by other states that there are; what has ended does not go on", () => {
    expect(states).toEqual([
      { state: "LIVE", count: 0 },
      { state: "APPROVED", count: 5 },
      { state: "HELD", count: 0 },
      { state: "AWAITING", count: 3 },
      { state: "DRAFT", count: 2 },
    ]);
  });

  test("begin with those that there are", () => {
    expect(firstState(states)).toBe("APPROVED");
    expect(firstState(statesOf({ eventsByStatus: [], unconfirmedCount: 0 }))).toBe("LIVE");
  });
});
