import { FakeWorld } from "@igilik/schema/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openConsole } from "./support";

const list = async () => within(await screen.findByRole("list", { name: "List of events" }));
const lines = async () => (await list()).getAllByRole("link").map(({ textContent }) => textContent);
const expectListed = async (...names: string[]) =>
  waitFor(async () => {
    const shown = await lines();
    expect(shown).toHaveLength(names.length);
    names.forEach((name, index) => expect(shown[index]).toContain(name));
  });

/** A world with more events than a page of the list holds. */
function busyWorld(): FakeWorld {
  const world = new FakeWorld();
  const [model] = world.events;
  for (let number = 1; number <= 30; number++) {
    const title = { kk: `Кездесу ${number}`, ru: `Встреча ${number}`, en: `Meeting ${number}` };
    world.events.push({ ...model!, id: `meeting-${number}`, title });
  }
  return world;
}

describe("the list of events", () => {
  test("shows every event of the campaign, the earliest first, and how many they are", async () => {
    openConsole("/console/events");
    await expectListed(
      "Gifts for children",
      "Book exchange",
      "Ice rink for all",
      "Hot tea",
      "Concert for older people",
      "Ecology workshop",
      "Narkostop: painting over",
    );
    expect(screen.getByText("7 events")).toBeTruthy();
    const [, books, rink] = await lines();
    expect(books).toContain("took place?");
    expect(rink).toContain("cancelled");
  });

  test("says that there are more when there are, and shows them", async () => {
    const { user } = openConsole("/console/events", { world: busyWorld() });
    expect(await screen.findByText("The first 30 events, there are more")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Show more" }));
    expect(await screen.findByText("37 events")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
  });

  test("keeps what is chosen in the address, and an address shows what it says", async () => {
    const page = openConsole("/console/events");
    await page.user.selectOptions(await screen.findByLabelText("State"), "postponed");
    await expectListed("Narkostop");
    expect(page.address()).toBe("/console/events?status=POSTPONED");
    await page.user.selectOptions(screen.getByLabelText("State"), "all");
    await page.user.selectOptions(screen.getByLabelText("Day"), "Wed, 9 December");
    await page.user.selectOptions(screen.getByLabelText("Order"), "latest first");
    await expectListed("Narkostop", "Ecology workshop");
    expect(page.address()).toBe("/console/events?day=2026-12-09&order=latest");
  });

  test("is the one that an address says", async () => {
    openConsole("/console/events?category=health&district=almaly&order=latest");
    await expectListed("Hot tea");
    expect(await screen.findByDisplayValue("Almaly")).toBeTruthy();
    expect(screen.getByDisplayValue("Health")).toBeTruthy();
    expect(screen.getByText("1 event")).toBeTruthy();
  });

  test("says when no event fits, and leads back to all of them", async () => {
    const page = openConsole("/console/events?q=nothing");
    expect(await screen.findByText("No event fits")).toBeTruthy();
    await page.user.click(screen.getByRole("button", { name: "All events" }));
    await waitFor(async () => expect(await lines()).toHaveLength(7));
    expect(page.address()).toBe("/console/events");
  });

  test("says when it did not load, and tries again", async () => {
    const page = openConsole("/console/events");
    await list();
    page.isOnline = false;
    await page.user.type(screen.getByRole("searchbox"), "tea");
    const problem = within(await screen.findByRole("alert"));
    page.isOnline = true;
    await page.user.click(problem.getByRole("button", { name: "Try again" }));
    await expectListed("Hot tea");
  });

  test("follows what others do", async () => {
    const world = new FakeWorld();
    const { services, viewer } = openConsole("/console/events", { world });
    await list();
    await services.events.cancel(viewer, { clientRef: "elsewhere", id: "tea", reason: "Quarantine" });
    await waitFor(async () => expect((await lines())[3]).toContain("cancelled"));
  });
});

describe("the keys of the list", () => {
  test("F narrows by words, Esc leaves the field, J and K move, Enter opens", async () => {
    const page = openConsole("/console/events");
    await list();
    await page.user.keyboard("f");
    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
    await page.user.keyboard("jk");
    expect(page.address()).toBe("/console/events?q=jk");
    await page.user.clear(screen.getByRole("searchbox"));
    await page.user.keyboard("{Escape}");
    await waitFor(async () => expect(await lines()).toHaveLength(7));
    const focused = () => document.activeElement?.textContent;
    await page.user.keyboard("j");
    expect(focused()).toContain("Gifts for children");
    await page.user.keyboard("j{ArrowDown}k");
    expect(focused()).toContain("Book exchange");
    await page.user.keyboard("{Enter}");
    expect(await screen.findByRole("heading", { level: 1, name: "Book exchange" })).toBeTruthy();
    expect(page.address()).toBe("/console/events/books");
  });
});

describe("the page of an event", () => {
  test("says when, where, who holds it, and leads to its desk", async () => {
    const page = openConsole("/console/events/tea");
    const event = within(await screen.findByRole("article", { name: "Hot tea" }));
    expect(event.getByText("Tuesday, 8 December 2026, 17:00–20:00")).toBeTruthy();
    expect(event.getByText(/^Almaly ·/)).toBeTruthy();
    expect(event.getByText("going on")).toBeTruthy();
    const about = within(event.getByRole("region", { name: "About the event" }));
    expect(about.getAllByRole("definition").length).toBeGreaterThan(3);
    expect(about.getByText("Oz ortana Qamqor bol")).toBeTruthy();
    await page.user.click(event.getByRole("link", { name: "Check people in" }));
    expect(await screen.findByText("Ready for the next person")).toBeTruthy();
    expect(page.address()).toBe("/console/desk/tea");
  });

  test("shows who came, the crowd without names and the results, each for itself", async () => {
    const world = new FakeWorld();
    const { services, viewer } = openConsole("/console/events/tea", { world });
    const people = within(await screen.findByRole("list", { name: "People" }));
    const figures = () => people.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(figures()[0]).toMatch(/^0people came/);
    const tell = { clientRef: "elsewhere", event: "tea" };
    await services.participation.reportHeadcount(viewer, { ...tell, count: 45 });
    await services.participation.recordImpact(viewer, {
      ...tell,
      challenge: "tea",
      quantity: 120,
      verified: true,
    });
    await services.participation.recordImpact(viewer, {
      ...tell,
      challenge: "tea",
      quantity: 30,
      verified: false,
    });
    await waitFor(() => expect(figures()[2]).toMatch(/^45people without names reported/));
    const results = within(screen.getByRole("region", { name: "Results" }));
    expect(await results.findByText("120")).toBeTruthy();
    expect(results.getByText("+30 still being checked")).toBeTruthy();
  });

  test("says why it was cancelled, and what people wrote with where it stands", async () => {
    const world = new FakeWorld();
    const [waiting] = world.thankYous;
    const to = { kind: "EVENT" as const, eventId: "rink", projectId: null, organizationId: null };
    world.thankYous.unshift({ ...waiting!, id: "ice", text: "Спасибо за лёд", to });
    openConsole("/console/events/rink", { world });
    expect(await screen.findByText("Оттепель: лёд растаял")).toBeTruthy();
    const thanks = within(screen.getByRole("region", { name: "Latest thank-yous" }));
    expect(thanks.getByText("Спасибо за лёд")).toBeTruthy();
    expect(thanks.getByText("Waiting")).toBeTruthy();
  });

  test("that is not there is named so, and leads back to the list", async () => {
    const page = openConsole("/console/events/nowhere");
    expect(await screen.findByText(/There is no such event/)).toBeTruthy();
    await page.user.click(screen.getByRole("link", { name: "All events" }));
    await waitFor(async () => expect(await lines()).toHaveLength(7));
  });
});
