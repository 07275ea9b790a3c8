import { describe, expect, test } from "vitest";
import { campaignDay, dayPhase, partOfDay } from "../../src/screens/progress/campaign-days";
import { headNames } from "../../src/screens/progress/campaign-names";
import { campaignTime } from "../../src/screens/progress/campaign-time";
import { chooseEvents } from "../../src/screens/progress/chosen-events";
import { freshCorrections, seeCorrections } from "../../src/lib/corrections";
import { lampState } from "../../src/screens/progress/lamp-state";
import type { SceneEvent } from "../../src/screens/progress/scene-figures";
import { boardAddress } from "../../src/screens/board-address";
import { shiftAfter } from "../../src/screens/burn-in";

const days = ["2026-12-04", "2026-12-05", "2026-12-06"];

describe("the day of the campaign", () => {
  test.each([
    ["2026-12-01", { when: "before", first: "2026-12-04" }],
    ["2026-12-04", { when: "during", day: 1 }],
    ["2026-12-06", { when: "during", day: 3 }],
    ["2026-12-07", { when: "after" }],
  ])("on %s", (today, expected) => {
    expect(campaignDay(days, today)).toEqual(expected);
  });

  test("today grows between days past and days to come", () => {
    expect(days.map((date) => dayPhase(date, "2026-12-05"))).toEqual(["past", "today", "future"]);
  });

  test.each([
    ["00:00", 0],
    ["12:00", 0.5],
    ["18:00", 0.75],
  ])("%s is a part of the day", (clock, part) => {
    expect(partOfDay(clock)).toBe(part);
  });
});

describe("the names in the head", () => {
  const name = { kk: "Игі істер", ru: "Добрые дела", en: "Good Deeds" };
  const texts = (lines: readonly { text: string }[]) => lines.map((line) => line.text);

  test("are Kazakh first and largest on a Kazakh screen", () => {
    expect(texts(headNames(name, "kk").big)).toEqual(["Игі істер"]);
  });

  test("keep Kazakh first and as large on a Russian screen", () => {
    expect(texts(headNames(name, "ru").big)).toEqual(["Игі істер", "Добрые дела"]);
  });

  test("say once what reads the same", () => {
    const { big, small } = headNames({ kk: "Igilik", ru: "Igilik", en: "Igilik" }, "ru");
    expect([texts(big), texts(small)]).toEqual([["Igilik"], []]);
  });
});

describe("the campaign's clock", () => {
  const at = Date.parse("2026-12-08T18:00:00+05:00");

  test("of a demonstration moves only when the server says so", () => {
    const facts = { isDemonstration: true, asOf: at, told: { now: at + 5_000, at: 1_000 } };
    expect(campaignTime(facts, 999_999)).toBe(at + 5_000);
    expect(campaignTime({ ...facts, asOf: at + 60_000 }, 999_999)).toBe(at + 60_000);
  });

  test("of a real campaign goes on by itself, whatever this screen believes the time to be", () => {
    const facts = { isDemonstration: false, asOf: at, told: { now: at, at: 1_000 } };
    expect(campaignTime(facts, 61_000)).toBe(at + 60_000);
  });
});

describe("the bar of events", () => {
  const event = (id: string, status: SceneEvent["status"]) => ({ id, status }) as SceneEvent;
  const chosen = (...events: SceneEvent[]) => chooseEvents(events).map(({ id }) => id);

  test("begins with what goes on now and leaves a place for what comes next", () => {
    const live = ["a", "b", "c", "d"].map((id) => event(id, "LIVE"));
    expect(chosen(...live, event("e", "APPROVED"))).toEqual(["a", "b", "c", "e"]);
    expect(chosen(...live)).toEqual(["a", "b", "c", "d"]);
  });

  test("fills up with what comes next", () => {
    const next = ["b", "c", "d", "e"].map((id) => event(id, "APPROVED"));
    expect(chosen(event("a", "LIVE"), ...next)).toEqual(["a", "b", "c", "d"]);
  });
});

describe("a correction", () => {
  const corrected = [{ metric: "active_volunteers", from: 9, to: 7 }];

  test("is marked for a minute after it was first seen", () => {
    const seen = seeCorrections(new Map(), corrected, 1_000);
    expect(freshCorrections(seen, corrected, 60_000).has("active_volunteers")).toBe(true);
    expect(freshCorrections(seen, corrected, 61_000).has("active_volunteers")).toBe(false);
  });

  test("keeps its minute when a newer version names it again", () => {
    const seen = seeCorrections(seeCorrections(new Map(), corrected, 1_000), corrected, 50_000);
    expect(freshCorrections(seen, corrected, 61_000).size).toBe(0);
  });
});

describe("the lamp", () => {
  test.each([
    ["live", "LIVE", "live"],
    ["stale", "LIVE", "stale"],
    ["offline", "CLOSING", "offline"],
    ["live", "CLOSED", "closed"],
    ["offline", "ARCHIVED", "closed"],
  ] as const)("over a %s connection to a %s campaign is %s", (connection, phase, lamp) => {
    expect(lampState(connection, phase)).toBe(lamp);
  });
});

describe("the address of the board in the code", () => {
  const page = "http://192.168.1.20:4000/screen?lang=ru";

  test.each([
    ["is the server's public one", "https://igilik.example.kz", page, "https://igilik.example.kz/"],
    ["is the page's own without a public one", undefined, page, "http://192.168.1.20:4000/"],
    [
      "is public for a wall on the server's machine",
      "https://a.kz",
      "http://127.0.0.1/screen",
      "https://a.kz/",
    ],
    ["is none at 127.0.0.1", undefined, "http://127.0.0.1:4000/screen", undefined],
    ["is none at localhost", undefined, "http://localhost:4000/screen", undefined],
    ["is none at ::1", "http://[::1]:4000", page, undefined],
  ])("%s", (_what, publicUrl, own, address) => {
    expect(boardAddress(publicUrl, own)).toBe(address);
  });
});

describe("what stands still", () => {
  const minute = 60_000;
  const hour = Array.from({ length: 71 }, (_, passed) => shiftAfter(passed * minute));

  test("moves a few pixels within the hour and never far", () => {
    expect(new Set(hour.map(({ x, y }) => `${x} ${y}`)).size).toBeGreaterThan(8);
    for (const { x, y } of hour) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(4);
  });

  test("moves so little at a time that nobody sees it", () => {
    hour.slice(1).forEach(({ x, y }, index) => {
      const before = hour[index] ?? { x: 0, y: 0 };
      expect(Math.max(Math.abs(x - before.x), Math.abs(y - before.y))).toBeLessThanOrEqual(4);
    });
  });
});
