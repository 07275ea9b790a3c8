import { FakeWorld } from "@igilik/schema/testing";
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { card, openPage, text } from "./support";

describe("the public board", () => {
  test("shows the people who came, that each is counted once, and how fresh that is", async () => {
    openPage("/");
    const results = await card("Results");
    expect(results.getByText("12 486")).toBeTruthy();
    expect(results.getByText("Every person is counted once")).toBeTruthy();
    expect(await results.findByText("live")).toBeTruthy();
    expect(results.getByText(/data as of 18:42/)).toBeTruthy();
  });

  test("says on every page that demonstration data is demonstration data", async () => {
    openPage("/");
    expect((await screen.findAllByText("Demonstration data")).length).toBeGreaterThan(0);
  });

  test("says nothing of a demonstration over a real campaign", async () => {
    const world = new FakeWorld();
    world.campaigns[0] = { ...world.campaigns[0]!, isDemonstration: false };
    openPage("/", { world });
    await card("Results");
    expect(screen.queryByText("Demonstration data")).toBeNull();
  });

  test("counts along when somebody is checked in, without reload", async () => {
    const { world } = openPage("/");
    const results = await card("Results");
    await results.findByText("live");
    world.change({ activeVolunteers: 12_487 });
    expect(await results.findByText("12 487")).toBeTruthy();
  });

  test("shows a lower number at once and says what it was", async () => {
    const { world } = openPage("/");
    const results = await card("Results");
    await results.findByText("live");
    const corrected = [{ metric: "active_volunteers", from: 12_486, to: 12_431 }];
    world.change({ activeVolunteers: 12_431, corrected });
    expect(await results.findByText("12 431")).toBeTruthy();
    expect(text(await results.findByText(/was 12,486/))).toContain("corrected was 12,486");
  });

  test("takes the mark of a correction away after a minute, also when no newer version comes", async () => {
    const { world } = openPage("/");
    const results = await card("Results");
    const corrected = [{ metric: "active_volunteers", from: 12_486, to: 12_431 }];
    await results.findByText("live");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], shouldAdvanceTime: true });
    try {
      world.change({ activeVolunteers: 12_431, corrected });
      await waitFor(() => expect(results.getByText(/was 12,486/)).toBeTruthy());
      act(() => void vi.advanceTimersByTime(59_000));
      expect(results.getByText(/was 12,486/)).toBeTruthy();
      act(() => void vi.advanceTimersByTime(2_000));
      expect(results.queryByText(/was 12,486/)).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  test("shows the main figures, each with a way to its receipt", async () => {
    openPage("/");
    const figures = within(await screen.findByRole("list", { name: "Main figures" }));
    const items = figures.getAllByRole("listitem").map(text);
    expect(items[0]).toContain("19events held of 24 planned · 1 going on now");
    expect(items[1]).toContain("3,247thank-yous published on the wall");
    expect(items[2]).toContain("38,940volunteer hours verified");
    expect(items[3]).toContain("31organizations have held an event");
    const marks = figures.getAllByRole("link").map((link) => link.getAttribute("href"));
    expect(marks).toEqual([
      "/metric/events_held?lang=en",
      "/metric/thanks_published?lang=en",
      "/metric/hours_verified?lang=en",
      "/metric/organizations_active?lang=en",
    ]);
  });

  test("draws the days with the campaign's own day as today", async () => {
    openPage("/");
    const days = within(await screen.findByRole("list", { name: "Turnouts by day" }));
    const said = days.getAllByRole("listitem").map(text);
    expect(said).toHaveLength(6);
    expect(said[3]).toContain("7 Dec · Mon");
    expect(said[4]).toContain("today, 8 Dec");
    expect(said[5]).toBe("9 Dec · Wed still to come");
    expect(screen.getByText("Day 5 of 6 · Tuesday")).toBeTruthy();
  });

  test("marks a challenge's corrected amount, and no number any more that has risen over what it was", async () => {
    const { world } = openPage("/");
    const challenges = await card("Challenges");
    const [first, ...others] = world.progress.challenges;
    const corrected = [
      { metric: `impact.${world.challenges[0]!.code}`, from: first!.verified + 100, to: first!.verified },
      { metric: "events_held", from: world.progress.eventsHeld - 1, to: world.progress.eventsHeld - 2 },
    ];
    world.change({ challenges: [{ ...first!, verified: first!.verified - 1 }, ...others], corrected });
    expect(await challenges.findByText("corrected")).toBeTruthy();
    expect(screen.getAllByText("corrected")).toHaveLength(1);
  });

  test("shows challenges by tier: what is verified, what is being checked, and the target", async () => {
    openPage("/");
    const challenges = await card("Challenges");
    const narkostop = challenges.getAllByRole("listitem")[0]!;
    expect(text(narkostop)).toContain("1,284 adverts painted over");
    expect(text(narkostop)).toContain("+96 still being checked");
    expect(text(narkostop)).toContain("target 1,500");
    const bar = within(narkostop).getByRole("img", { name: "Narkostop: 1,284 verified, 96 reported" });
    expect([...bar.querySelectorAll("[data-tier]")].map((part) => part.getAttribute("data-tier"))).toEqual([
      "verified",
      "reported",
    ]);
  });

  test("says what is counted beside categories and districts, and why districts may add up to more", async () => {
    openPage("/");
    expect((await card("Whom and what we helped")).getByText("turnouts")).toBeTruthy();
    const districts = await card("Districts");
    expect(districts.getByText("people · schematic")).toBeTruthy();
    expect(districts.getByText(/counted in each.+may add up to more than the total/)).toBeTruthy();
  });

  test("says when the numbers were last proved and how far they were off", async () => {
    openPage("/");
    expect(await screen.findByText(/Last recount 18:40, difference 0/)).toBeTruthy();
  });

  test("changes the language in place", async () => {
    openPage("/");
    await card("Results");
    await userEvent.click(screen.getByRole("button", { name: "Қаз" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Игі істер марафоны" })).toBeTruthy();
    expect(document.documentElement.lang).toBe("kk");
    expect(location.search).toBe("?lang=kk");
    expect(screen.getByText("Әр адам бір рет саналды")).toBeTruthy();
  });

  test("names no button or link that leads nowhere", async () => {
    openPage("/");
    await card("Results");
    expect(screen.getByRole("link", { name: "Say thank you" }).getAttribute("href")).toBe("/thanks?lang=en");
    const anchors = screen
      .getAllByRole("link")
      .map((link) => new URL(link.getAttribute("href") ?? "", location.href).hash)
      .filter((hash) => hash !== "");
    expect(anchors).not.toHaveLength(0);
    expect(anchors.filter((hash) => document.querySelector(hash) === null)).toEqual([]);
  });
});

describe("a board without numbers", () => {
  test("says that no marathon has been announced", async () => {
    const world = new FakeWorld();
    world.campaigns.length = 0;
    openPage("/?campaign=nowhere", { world, socket: false });
    expect(await screen.findByText(/There is no such campaign/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "Back to the board" }).getAttribute("href")).toBe("/");
  });

  test("shows the numbers it could fetch when there is no socket, and says so", async () => {
    openPage("/", { socket: false });
    const results = await card("Results");
    expect(results.getByText("12 486")).toBeTruthy();
    expect(results.getByText("reconnecting")).toBeTruthy();
  });

  test("offers a way back from an address that leads nowhere", async () => {
    openPage("/nothing");
    await userEvent.click(await screen.findByRole("link", { name: "Back to the board" }));
    expect(await screen.findByRole("region", { name: "Results" })).toBeTruthy();
  });
});
