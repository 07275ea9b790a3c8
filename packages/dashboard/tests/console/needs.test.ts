import { describe, expect, test } from "vitest";
import { needsOf } from "../../src/console/home/needs";
import type { NeedsYouQuery, NeedyEventFragment } from "../../src/graphql/generated";

const asOf = "2026-12-08T10:00:00.000+05:00";
const event = (id: string, more: Partial<NeedyEventFragment> = {}): NeedyEventFragment => ({
  id,
  title: { kk: id, ru: id, en: id },
  startsAt: "2026-12-08T14:00:00+05:00",
  endsAt: "2026-12-08T17:00:00+05:00",
  capacity: 100,
  placesTaken: 49,
  ...more,
});
const world = (more: Partial<NeedsYouQuery> = {}): NeedsYouQuery => ({
  going: { nodes: [] },
  coming: { nodes: [] },
  ...more,
});

describe("what needs a coordinator", () => {
  test("is nothing while nothing waits, nor before the first recount", () => {
    const none = { nodes: [], pageInfo: { hasNextPage: false } };
    expect(needsOf(world({ impactEntries: none, thankYous: none }), asOf, 0)).toEqual([]);
    expect(needsOf(world(), asOf, null)).toEqual([]);
  });

  test("are events within a day of which less than half of the places are taken", () => {
    const nodes = [
      event("few"),
      event("half", { placesTaken: 50 }),
      event("no limit", { capacity: null }),
      event("in a day", { startsAt: "2026-12-09T10:00:00+05:00" }),
      event("later", { startsAt: "2026-12-09T10:01:00+05:00" }),
    ];
    const needs = needsOf(world({ coming: { nodes } }), asOf, 0);
    expect(needs.map((need) => "event" in need && need.event.id)).toEqual(["few", "in a day"]);
  });

  test("are events that have ended unconfirmed, and not those still going on", () => {
    const nodes = [
      { ...event("ended"), awaitsConfirmation: true },
      { ...event("going"), awaitsConfirmation: false },
    ];
    expect(needsOf(world({ going: { nodes } }), asOf, 0)).toEqual([{ kind: "ended", event: nodes[0] }]);
  });

  test("are results and thank-yous that wait; the oldest is known only when all were read", () => {
    const nodes = [
      { id: "new", receivedAt: "2026-12-08T09:00:00+05:00" },
      { id: "old", receivedAt: "2026-12-07T09:00:00+05:00" },
    ];
    const all = { nodes, pageInfo: { hasNextPage: false } };
    const some = { nodes, pageInfo: { hasNextPage: true } };
    expect(needsOf(world({ impactEntries: some, thankYous: all }), asOf, 0)).toEqual([
      { kind: "results", count: 2, hasMore: true },
      { kind: "thanks", count: 2, hasMore: false, oldest: "2026-12-07T09:00:00+05:00" },
    ]);
    expect(needsOf(world({ thankYous: some }), asOf, 0)).toEqual([
      { kind: "thanks", count: 2, hasMore: true, oldest: undefined },
    ]);
  });

  test("begins with a recount that does not agree", () => {
    const needs = needsOf(world({ coming: { nodes: [event("few")] } }), asOf, 1.5);
    expect(needs.map(({ kind }) => kind)).toEqual(["drift", "understaffed"]);
  });
});
