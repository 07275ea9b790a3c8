import { coordinator, FakeWorld } from "@igilik/schema/testing";
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { card, openPage, text } from "./support";

test("an event that is over without a word whether it took place is neither going on nor held", async () => {
  const world = new FakeWorld();
  const place = world.events.findIndex(({ id }) => id === "tea");
  world.events[place] = { ...world.events[place]!, status: "LIVE", awaitsConfirmation: true };
  openPage("/?events=all", { world });
  const row = (await screen.findAllByRole("heading", { name: "Hot tea" }))[0]!.closest("li")!;
  expect(text(row)).toContain("over");
  expect(text(row)).not.toContain("going on");
});

describe("the wall of thanks on the board", () => {
  test("shows published thank-yous in their own language, and only those", async () => {
    openPage("/");
    const thanks = await card("Latest thank-yous");
    const kazakh = await thanks.findByText(/Балаларымыз/);
    expect(kazakh.getAttribute("lang")).toBe("kk");
    expect(thanks.getByText("Тәрбиеші")).toBeTruthy();
    expect(thanks.queryByText(/тёплый обед/)).toBeNull();
  });

  test("is told of a new one and of one that was taken down, and does not read the list for it", async () => {
    const { services } = openPage("/");
    const thanks = await card("Latest thank-yous");
    await thanks.findByText(/Барсик/);
    vi.spyOn(services.thanks, "list").mockImplementation(() => {
      throw new Error("the list is not to be read now");
    });
    await services.thanks.moderate(coordinator, { clientRef: "1", id: "waiting", decision: "APPROVED" });
    expect(await thanks.findByText(/тёплый обед/)).toBeTruthy();
    await services.thanks.takeDown(coordinator, { clientRef: "2", thankYou: "barsik", reason: "a request" });
    await waitFor(() => expect(thanks.queryByText(/Барсик/)).toBeNull());
  });

  test("loses one that was taken down whatever became of the feed, when its number tells of it", async () => {
    const { world } = openPage("/");
    const thanks = await card("Latest thank-yous");
    await thanks.findByText(/Барсик/);
    const place = world.thankYous.findIndex(({ id }) => id === "barsik");
    world.thankYous[place] = { ...world.thankYous[place]!, status: "HIDDEN" };
    world.change({ thankYousHidden: world.progress.thankYousHidden + 1 });
    await waitFor(() => expect(thanks.queryByText(/Барсик/)).toBeNull(), { timeout: 9_000 });
  });

  test("reads the list again and again where there is no socket", async () => {
    vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] });
    try {
      const { world } = openPage("/", { socket: false });
      const thanks = await card("Latest thank-yous");
      act(() => void vi.advanceTimersByTime(1_000));
      await thanks.findByText(/Барсик/);
      const place = world.thankYous.findIndex(({ id }) => id === "barsik");
      world.thankYous[place] = { ...world.thankYous[place]!, status: "HIDDEN" };
      act(() => void vi.advanceTimersByTime(33_000));
      await waitFor(() => expect(thanks.queryByText(/Барсик/)).toBeNull());
    } finally {
      vi.useRealTimers();
    }
  });

  test("shows as many as before when new ones come, and goes on after the last of them", async () => {
    const world = new FakeWorld();
    const [, model] = world.thankYous;
    for (let index = 1; index <= 9; index++)
      world.thankYous.push({ ...model!, id: `more-${index}`, text: `Спасибо номер ${index}` });
    const { services } = openPage("/", { world });
    const thanks = await card("Latest thank-yous");
    await waitFor(() => expect(thanks.getAllByRole("listitem")).toHaveLength(6));
    await services.thanks.moderate(coordinator, { clientRef: "1", id: "waiting", decision: "APPROVED" });
    await thanks.findByText(/тёплый обед/);
    expect(thanks.getAllByRole("listitem")).toHaveLength(6);
    await userEvent.click(thanks.getByRole("button", { name: "Show more" }));
    await waitFor(() => expect(thanks.getAllByRole("listitem")).toHaveLength(12));
    const words = thanks.getAllByRole("listitem").map((item) => item.textContent);
    expect(new Set(words).size).toBe(12);
  });

  test("goes on page by page", async () => {
    const world = new FakeWorld();
    const [, model] = world.thankYous;
    for (let index = 1; index <= 9; index++)
      world.thankYous.push({ ...model!, id: `more-${index}`, text: `Спасибо номер ${index}` });
    openPage("/", { world });
    const thanks = await card("Latest thank-yous");
    await waitFor(() => expect(thanks.getAllByRole("listitem")).toHaveLength(6));
    await userEvent.click(thanks.getByRole("button", { name: "Show more" }));
    await waitFor(() => expect(thanks.getAllByRole("listitem")).toHaveLength(12));
    expect(thanks.getByText("Спасибо номер 9")).toBeTruthy();
    expect(thanks.queryByRole("button", { name: "Show more" })).toBeNull();
  });
});

describe("the coming events", () => {
  test("stand with day, place and the places that are left", async () => {
    openPage("/");
    const events = await card("Coming events");
    const [tea, concert, workshop] = (await events.findAllByRole("listitem")).map(text);
    expect(tea).toContain("17:00today");
    expect(tea).toContain("going on");
    expect(concert).toContain("14 places free");
    expect(workshop).toContain("10:00tomorrow");
    expect(events.queryByText("Ice rink for all")).toBeNull();
  });

  test("have a place less for everybody who comes unregistered, and never fewer than none", async () => {
    const world = new FakeWorld();
    const concert = world.events.find(({ title }) => title.en === "Concert for older people")!;
    const come = (number: number) =>
      world.attendances.push({
        id: `walk-in-${number}`,
        state: "PRESENT",
        tier: "VERIFIED",
        checkedInAt: world.now,
        checkedOutAt: null,
        hours: null,
        assumedHours: null,
        eventId: concert.id,
        volunteerId: `walk-in-${number}`,
        organizationId: null,
      });
    for (let number = 0; number < 3; number++) come(number);
    openPage("/", { world });
    const events = await card("Coming events");
    expect(await events.findByText("11 places free")).toBeTruthy();
    for (let number = 3; number < 20; number++) come(number);
    world.change({ eventsPlanned: world.progress.eventsPlanned + 1 });
    expect(await events.findByText("full")).toBeTruthy();
    expect(events.queryByText(/^-|−/)).toBeNull();
  });

  test("say district and place as one text, which wraps as one", async () => {
    openPage("/");
    const events = await card("Coming events");
    const [place] = await events.findAllByText(/^Bostandyk,$/);
    expect(text(place!)).toBe("Bostandyk, Республика алаңы");
    expect(place!.tagName).toBe("SPAN");
  });

  test("give way to all events, with what became of them, under an address of their own", async () => {
    openPage("/");
    const events = await card("Coming events");
    await userEvent.click(events.getByRole("link", { name: "All events" }));
    const all = await card("All events");
    expect(await all.findByText("Ice rink for all")).toBeTruthy();
    expect(all.getByText("cancelled")).toBeTruthy();
    expect(all.getByText("Оттепель: лёд растаял")).toBeTruthy();
    expect(location.search).toBe("?lang=en&events=all");
    history.back();
    expect(await screen.findByRole("region", { name: "Coming events" })).toBeTruthy();
  });
});
