import { coordinator, FakeWorld } from "@igilik/schema/testing";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { openPage, text } from "../board/support";

const row = async (table: string, name: string) => {
  const found = within(await screen.findByRole("table", { name: table }));
  return text(found.getByRole("rowheader", { name: new RegExp(`^${name}`) }).closest("tr")!);
};

describe("the report of a campaign", () => {
  test("has the board's numbers, each with the way to its receipt", async () => {
    openPage("/report");
    expect(await row("All numbers", "Active volunteers")).toContain("12,486");
    const [link] = screen.getAllByRole("link", { name: "Active volunteers" }).slice(-1);
    expect(link?.getAttribute("href")).toBe("/metric/active_volunteers?lang=en");
    expect(screen.getByRole("heading", { level: 1, name: "Marathon of Good Deeds" })).toBeTruthy();
    expect(screen.getByText("Demonstration data")).toBeTruthy();
  });

  test("has the numbers that everybody asks first large at its head, with the days as peaks", async () => {
    openPage("/report");
    await row("All numbers", "Active volunteers");
    const [large] = screen.getAllByRole("link", { name: "Active volunteers" });
    expect(text(large!.closest("p")!)).toBe("12,486Active volunteers");
    expect(
      within(screen.getByRole("list", { name: "Turnouts by day" })).getAllByRole("listitem").length,
    ).toBe(6);
  });

  test.each([
    ["kk", "Барлық сандар", "Расталған сағат", /сағат.*сағат(?!тар)/],
    ["ru", "Все показатели", "Подтверждённые часы", /часы.*часы/],
    ["en", "All numbers", "Verified hours", /hours.*hours/],
  ] as const)("names a unit once, in %s", async (language, table, name, twice) => {
    openPage("/report", { language });
    await row(table, name);
    const heading = screen.getByRole("rowheader", { name: new RegExp(`^${name}`) });
    expect(text(heading).split(heading.querySelector("p")!.textContent)[0]).not.toMatch(twice);
  });

  test("shows tiers side by side and adds none to another", async () => {
    openPage("/report");
    await row("All numbers", "Active volunteers");
    const cells = screen.getByRole("rowheader", { name: /^Active volunteers/ }).closest("tr")!.cells;
    expect([...cells].slice(1, 3).map(({ textContent }) => textContent)).toEqual(["12,486", "1,930"]);
  });

  test("says between which numbers all people lie, and which number was corrected just now", async () => {
    const world = new FakeWorld();
    world.change({
      ...{ peopleAtLeast: 1_900, peopleAtMost: 2_140 },
      corrected: [{ metric: "active_volunteers", from: 12_490, to: 12_486 }],
    });
    openPage("/report", { world });
    expect(await row("All numbers", "Active volunteers")).toContain("12,486corrected, was 12,490");
    expect(text(screen.getByText("1,900–2,140").closest("p")!)).toBe(
      "1,900–2,140 people with reports, estimated",
    );
  });

  test("tells days, causes and districts, and why people do not add up", async () => {
    openPage("/report");
    const days = within(await screen.findByRole("table", { name: "Days" }));
    expect(days.getAllByRole("rowheader").length).toBe(6);
    expect(screen.getByText(/counted in each/)).toBeTruthy();
  });

  test("stands still until the newest numbers are asked for", async () => {
    const world = new FakeWorld();
    openPage("/report", { world });
    await row("All numbers", "Active volunteers");
    world.change({ activeVolunteers: 12_487 });
    expect(await row("All numbers", "Active volunteers")).toContain("12,486");
    await userEvent.click(screen.getByRole("button", { name: "Newest numbers" }));
    expect(await screen.findByRole("cell", { name: "12,487" })).toBeTruthy();
  });

  test("is printed by its button", async () => {
    const print = vi.fn<() => void>();
    vi.stubGlobal("print", print);
    openPage("/report");
    await row("All numbers", "Active volunteers");
    await userEvent.click(screen.getByRole("button", { name: "Print" }));
    expect(print).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  test("is made as PDF in the language of the page, and then taken away", async () => {
    const { world } = openPage("/report", { language: "ru" });
    await userEvent.click(await screen.findByRole("button", { name: "Сделать PDF" }));
    expect(await screen.findByRole("progressbar", { name: "PDF готовится" })).toBeTruthy();
    world.reportFile = {
      ...{ state: "DONE", version: world.progress.version, asOf: world.progress.asOf },
      path: "/reports/demo-2026/ru.pdf?version=1",
    };
    const link = await screen.findByRole("link", { name: /^Скачать PDF на .*18:42$/ });
    expect(link?.getAttribute("href")).toBe("/reports/demo-2026/ru.pdf?version=1");

    await userEvent.click(screen.getByRole("button", { name: "С нынешними числами" }));
    expect(await screen.findByRole("progressbar", { name: "PDF готовится" })).toBeTruthy();
    world.reportFile = {
      ...{ state: "DONE", version: "2", asOf: "2026-12-05T19:10:00+05:00" },
      path: "/reports/demo-2026/ru.pdf?version=2",
    };
    const newer = await screen.findByRole("link", { name: /^Скачать PDF на .*19:10$/ });
    expect(newer.getAttribute("href")).toBe("/reports/demo-2026/ru.pdf?version=2");

    // The older one stays while the next is made, and when that fails.
    await userEvent.click(screen.getByRole("button", { name: "С нынешними числами" }));
    expect(await screen.findByRole("progressbar", { name: "PDF готовится" })).toBeTruthy();
    expect(screen.getByRole("link", { name: /19:10$/ })).toBeTruthy();
    world.reportFile = { ...world.reportFile, state: "FAILED" };
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(screen.getByRole("link", { name: /19:10$/ })).toBeTruthy();
    world.reportFile = null; // of another language there is none yet
    await userEvent.click(screen.getByRole("button", { name: "Қаз" }));
    expect(await screen.findByRole("button", { name: "PDF жасау" })).toBeTruthy();
  });

  test("made before is there when the page is opened", async () => {
    const world = new FakeWorld();
    world.reportFile = {
      ...{ state: "DONE", version: "1", asOf: "2026-12-05T18:42:00+05:00" },
      path: "/reports/demo-2026/en.pdf?version=1",
    };
    openPage("/report", { world });
    expect(await screen.findByRole("link", { name: /18:42/ })).toBeTruthy();
    expect(screen.getByRole("button", { name: "With the numbers of now" })).toBeTruthy();
    expect(screen.queryByText("The PDF is ready")).toBeNull();
  });

  test("says when no PDF could be made", async () => {
    const { world } = openPage("/report");
    await userEvent.click(await screen.findByRole("button", { name: "Make a PDF" }));
    world.reportFile = { state: "FAILED", version: null, asOf: null, path: null };
    expect((await screen.findByRole("alert")).textContent).not.toBe("");
    expect(screen.getByRole("button", { name: "Make a PDF" })).toHaveProperty("disabled", false);
  });

  test("of a campaign that is not there says so", async () => {
    openPage("/report?campaign=nowhere");
    expect(await screen.findByText(/no such campaign/i)).toBeTruthy();
  });

  test("shows the photos that were published, with the events that they show, and none before", async () => {
    const world = new FakeWorld();
    const { services } = openPage("/report", { world });
    await row("All numbers", "Active volunteers");
    expect(screen.queryByRole("heading", { name: "Photos of the events" })).toBeNull();
    for (const note of ["The clean wall", "Nobody looked at it"]) {
      await services.photos.attach(coordinator, {
        ...{ clientRef: note, event: "tea", file: "sent", moment: "AFTER", note },
      });
    }
    await services.photos.publish(coordinator, { clientRef: "publish", photo: world.photos[0]!.id });
    world.change({});
    await userEvent.click(screen.getByRole("button", { name: "Newest numbers" }));
    const photos = within(await screen.findByRole("region", { name: "Photos of the events" }));
    expect(photos.getAllByRole("img").map((each) => each.getAttribute("alt"))).toEqual(["The clean wall"]);
    expect(photos.getByText(world.events.find(({ id }) => id === "tea")!.title.en)).toBeTruthy();
  });
});
