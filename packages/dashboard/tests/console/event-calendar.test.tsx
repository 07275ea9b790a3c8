import { FakeWorld } from "@igilik/schema/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { hoursOf, layOutDay } from "../../src/console/events/calendar/day-layout";
import { openConsole } from "./support";

const zone = "Asia/Almaty";
const from = (id: string, startsAt: string, endsAt: string) => ({
  id,
  startsAt: `2026-12-${startsAt}:00+05:00`,
  endsAt: `2026-12-${endsAt}:00+05:00`,
});
const laid = (events: ReturnType<typeof from>[], day = "2026-12-08") =>
  layOutDay(events, day, zone).map(({ event, lane, lanes }) => `${event.id} ${lane + 1}/${lanes}`);

describe("the layout of a day", () => {
  test("puts what overlaps side by side, and gives a column free again to what comes later", () => {
    const events = [
      from("long", "08T10:00", "08T14:00"),
      from("short", "08T10:30", "08T11:30"),
      from("next", "08T12:00", "08T13:00"),
      from("alone", "08T15:00", "08T16:00"),
    ];
    expect(laid(events)).toEqual(["long 1/2", "short 2/2", "next 2/2", "alone 1/1"]);
  });

  test("draws no event so short that its title would lie under the next one", () => {
    expect(laid([from("blink", "08T10:00", "08T10:05"), from("after", "08T10:20", "08T11:20")])).toEqual([
      "blink 1/2",
      "after 2/2",
    ]);
  });

  test("shows an event over midnight in both days, in each with its own part", () => {
    const night = [from("night", "08T22:30", "09T01:15")];
    const [evening] = layOutDay(night, "2026-12-08", zone);
    const [morning] = layOutDay(night, "2026-12-09", zone);
    expect(evening).toMatchObject({ from: 1350, to: 1440, beganBefore: false, endsAfter: true });
    expect(morning).toMatchObject({ from: 0, to: 75, beganBefore: true, endsAfter: false });
    expect(layOutDay(night, "2026-12-10", zone)).toEqual([]);
    expect(layOutDay([from("evening", "08T22:00", "09T00:00")], "2026-12-09", zone)).toEqual([]);
  });

  test("draws what is left of a day before midnight as long as an hour, and the day with it", () => {
    const late = layOutDay([from("night", "08T23:30", "09T01:00")], "2026-12-08", zone);
    expect(late).toMatchObject([{ from: 1410, to: 1440, drawnTo: 1470 }]);
    expect(hoursOf(late)).toEqual([23, 25]);
  });

  test("begins with the first hour that has an event and ends with the last one", () => {
    expect(hoursOf(layOutDay([from("tea", "08T17:30", "08T20:15")], "2026-12-08", zone))).toEqual([17, 21]);
    expect(hoursOf([])).toEqual([9, 18]);
  });
});

describe("the calendar of events", () => {
  const shown = async () =>
    within(await screen.findByRole("list", { name: "List of events" }))
      .getAllByRole("link")
      .map(({ textContent }) => textContent);

  test("shows a day with the same filters, and keeps the day in the address", async () => {
    const page = openConsole("/console/events?view=calendar&day=2026-12-08");
    await waitFor(async () =>
      expect(await shown()).toEqual([
        expect.stringMatching(/^17:00–20:00.*Hot tea/),
        expect.stringMatching(/^19:00–21:00.*Concert for older people/),
      ]),
    );
    expect(screen.getByRole("tab", { name: /8 December/ }).getAttribute("aria-selected")).toBe("true");
    await page.user.selectOptions(screen.getByLabelText("State"), "LIVE");
    await waitFor(async () => expect(await shown()).toHaveLength(1));
    screen.getByRole("tab", { name: /8 December/ }).focus();
    await page.user.keyboard("{ArrowRight}{Enter}");
    expect(await screen.findByText("No event on this day")).toBeTruthy();
    expect(page.address()).toBe("/console/events?view=calendar&day=2026-12-09&status=LIVE");
  });

  test("shows what goes on from the day before, and says so", async () => {
    const world = new FakeWorld();
    const model = world.events.find(({ id }) => id === "tea")!;
    const title = { kk: "Түнгі шай", ru: "Ночной чай", en: "Night tea" };
    const endsAt = "2026-12-09T02:00:00+05:00";
    world.events.push({ ...model, id: "night", title, startsAt: "2026-12-08T22:00:00+05:00", endsAt });
    openConsole("/console/events?view=calendar&day=2026-12-09", { world });
    await waitFor(async () =>
      expect((await shown())[0]).toMatch(/^since the day before, 22:00–02:00.*Night tea/),
    );
  });

  test("is reached from the list and left again with the filters as they are", async () => {
    const page = openConsole("/console/events?district=medeu");
    await page.user.click(await screen.findByRole("link", { name: "Calendar" }));
    expect(await screen.findByRole("tablist", { name: "Days of the marathon" })).toBeTruthy();
    await page.user.click(screen.getByRole("link", { name: "List" }));
    expect(await screen.findByText("1 event")).toBeTruthy();
    expect(page.address()).toBe("/console/events?district=medeu");
  });
});
