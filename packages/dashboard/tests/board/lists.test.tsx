import { FakeWorld } from "@igilik/schema/testing";
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { card, openPage, text } from "./support";

describe("the wall of thanks on the board", () => {
  test("shows published thank-yous in their own language, and only those", async () => {
    openPage("/");
    const thanks = await card("Latest thank-yous");
    const kazakh = await thanks.findByText(/Балаларымыз/);
    expect(kazakh.getAttribute("lang")).toBe("kk");
    expect(thanks.getByText("Тәрбиеші")).toBeTruthy();
    expect(thanks.queryByText(/тёплый обед/)).toBeNull();
  });

  test("shows a new one soon after it was published, and loses one that was taken down", async () => {
    const { world } = openPage("/");
    const thanks = await card("Latest thank-yous");
    await thanks.findByText(/Барсик/);
    world.thankYous[0] = { ...world.thankYous[0]!, status: "APPROVED", publishedAt: world.now };
    world.thankYous.splice(3, 1);
    world.change({ thankYousPublished: 3248 });
    expect(await thanks.findByText(/тёплый обед/)).toBeTruthy();
    expect(thanks.queryByText(/Барсик/)).toBeNull();
  });

  test("loses one that was taken down at once, also when another was published in the same moment", async () => {
    const { world } = openPage("/");
    const thanks = await card("Latest thank-yous");
    await thanks.findByText(/Барсик/);
    const place = world.thankYous.findIndex(({ id }) => id === "barsik");
    world.thankYous[place] = { ...world.thankYous[place]!, status: "HIDDEN" };
    world.change({ thankYousHidden: world.progress.thankYousHidden + 1 });
    await waitFor(() => expect(thanks.queryByText(/Барсик/)).toBeNull(), { timeout: 3_000 });
  });

  test("loses one that was taken down when no number told of it", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      const { world } = openPage("/");
      const thanks = await card("Latest thank-yous");
      await thanks.findByText(/Барсик/);
      const place = world.thankYous.findIndex(({ id }) => id === "barsik");
      world.thankYous[place] = { ...world.thankYous[place]!, status: "HIDDEN" };
      act(() => void vi.advanceTimersByTime(33_000));
      await waitFor(() => expect(thanks.queryByText(/Барсик/)).toBeNull());
    } finally {
      vi.useRealTimers();
    }
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
    expect(location.search).toBe("?lang=en&events=all");
    history.back();
    expect(await screen.findByRole("region", { name: "Coming events" })).toBeTruthy();
  });
});
