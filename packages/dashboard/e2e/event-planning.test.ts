import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "./support/axe-findings.js";
import { launchBrowser, openStreetPage } from "./support/browser.js";
import {
  addPerson,
  askThrough,
  becomeFirstCoordinator,
  checkIn,
  openMarathon,
  type Ask,
} from "./support/front-office.js";
import { startBuiltServer, type BuiltServer } from "./support/server.js";

let server: BuiltServer;
let browser: Browser;
let context: BrowserContext;
let ask: Ask;
let console: Page;
let board: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startBuiltServer(), launchBrowser()]);
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  ask = askThrough(context.request, server);
  await becomeFirstCoordinator(ask, server);
  await openMarathon(ask);
  console = await context.newPage();
  board = await openStreetPage(browser);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** A time of Almaty's clocks, as a field for a day and a time takes it. */
function almatyTime(hoursFromNow: number): string {
  return new Date(Date.now() + (5 + hoursFromNow) * 3_600_000).toISOString().slice(0, 16);
}

const eventId = () => new URL(console.url()).pathname.split("/")[3] ?? "";

async function expectBoardOf(people: string): Promise<void> {
  await board
    .getByRole("region", { name: "Results" })
    .getByRole("paragraph")
    .getByText(people, { exact: true })
    .waitFor();
}

test("an event is planned in the console alone", async () => {
  await console.goto(`${server.url}/console?lang=en`);
  await console.getByRole("link", { name: "Events", exact: true }).click();
  await console.getByRole("link", { name: "New event" }).click();
  await console.getByRole("textbox", { name: "English" }).fill("Snow clearing");
  await console.getByRole("textbox", { name: "Русский" }).fill("Уборка снега");
  await console.getByLabel("Begins").fill(almatyTime(-0.5));
  await console.getByLabel("Ends").fill(almatyTime(2));
  await console.getByRole("textbox", { name: "Place" }).fill("Абай даңғылы");
  await console.getByLabel("District").selectOption("medeu");
  await console.getByLabel("Category").selectOption("ecology");
  await console.getByRole("textbox", { name: "Find an organization by its name" }).fill("алатау");
  await console.getByRole("button", { name: "Жасыл Алатау" }).click();
  await console.getByRole("button", { name: "Create the event" }).click();
  await console.getByRole("heading", { level: 1, name: "Snow clearing" }).waitFor();
  const { event } = await ask<{ event: object }>(
    `{ event(id: "${eventId()}") { title { kk ru } place district { code } organizers { name { ru } } } }`,
  );
  expect(event).toEqual({
    title: { kk: "Уборка снега", ru: "Уборка снега" },
    place: "Абай даңғылы",
    district: { code: "medeu" },
    organizers: [{ name: { ru: "Жасыл Алатау" } }],
  });
});

test("a change is on its page and on the list, whose address says what was chosen", async () => {
  await console.getByRole("link", { name: "Change" }).click();
  await console.getByRole("textbox", { name: "English" }).fill("Snow clearing on the avenue");
  await console.getByRole("button", { name: "Save" }).click();
  await console.getByRole("heading", { level: 1, name: "Snow clearing on the avenue" }).waitFor();
  await console.getByRole("link", { name: "All events" }).click();
  await console.getByLabel("District").selectOption("medeu");
  await console.getByText("1 event", { exact: true }).waitFor();
  await console.reload();
  expect(new URL(console.url()).searchParams.get("district")).toBe("medeu");
  await console.getByText("1 event", { exact: true }).waitFor();
  await console.getByRole("link", { name: /Snow clearing on the avenue/ }).click();
  await console.getByRole("heading", { level: 1, name: "Snow clearing on the avenue" }).waitFor();
});

test("the calendar shows it under its day as a block, and its address keeps the day and what was chosen", async () => {
  await console.getByRole("link", { name: "All events" }).click();
  await console.getByLabel("District").selectOption("medeu");
  await console.getByText("Calendar", { exact: true }).click();
  const block = console.getByRole("link", { name: /Snow clearing on the avenue/ });
  await block.waitFor();
  // A day that the address names stays chosen when the page is opened anew.
  const tab = console.getByRole("tab", { selected: true });
  const day = await tab.innerText();
  await console.getByRole("tab").last().click();
  await console.getByText("No event on this day").waitFor();
  await console.getByRole("tab", { name: day.replaceAll(/\s+/g, " ") }).click();
  await block.waitFor();
  await console.reload();
  await block.waitFor();
  expect(await tab.innerText()).toBe(day);
  expect(new URL(console.url()).searchParams.get("view")).toBe("calendar");
  expect(await axeFindings(console)).toEqual([]);
  await console.setViewportSize({ width: 390, height: 844 });
  await console.getByRole("region", { name: /List of events, \d\d:00/ }).waitFor();
  expect(await axeFindings(console)).toEqual([]);
  await console.setViewportSize({ width: 1280, height: 900 });
  await block.click();
  await console.getByRole("heading", { level: 1, name: "Snow clearing on the avenue" }).waitFor();
});

test("when it is cancelled with a reason the board uncounts its people, and counts them when it is opened again", async () => {
  await board.goto(`${server.url}/?lang=en`);
  await expectBoardOf("0");
  await checkIn(ask, eventId(), await addPerson(ask, "Сейтқали", "Дана"));
  await expectBoardOf("1");
  await console.getByRole("list", { name: "People" }).getByText("1", { exact: true }).waitFor();

  await console.getByRole("button", { name: "Cancel" }).click();
  const asked = console.getByRole("dialog");
  await asked.getByRole("textbox", { name: "Reason" }).fill("Дауыл ескертуі");
  await asked.getByRole("button", { name: "Cancel the event" }).click();
  await console.getByText("Why: Дауыл ескертуі").waitFor();
  await expectBoardOf("0");
  await board.getByText("corrected").first().waitFor();

  await console.getByRole("button", { name: "Open again" }).click();
  await asked.getByRole("textbox", { name: "Reason" }).fill("Ауа райы түзелді");
  await asked.getByRole("button", { name: "Open again" }).click();
  await console.getByText("Opened again").waitFor();
  await expectBoardOf("1");
});
