import { readFile } from "node:fs/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { extractText } from "unpdf";
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
  type OpenMarathon,
} from "./support/front-office.js";
import { startBuiltServer, type BuiltServer } from "./support/server.js";

let server: BuiltServer;
let browser: Browser;
let context: BrowserContext;
let ask: Ask;
let marathon: OpenMarathon;
let console: Page;
let board: Page;
let screen: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startBuiltServer(), launchBrowser()]);
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  ask = askThrough(context.request, server);
  await becomeFirstCoordinator(ask, server);
  marathon = await openMarathon(ask);
  const campaign = marathon.slug;
  const { addProject } = await ask<{ addProject: { project: { id: string } } }>(
    `mutation ($input: AddProjectInput!) { addProject(input: $input) { project { id } } }`,
    { clientRef: "project", campaign, name: { ru: "Oz ortana Qamqor bol" } },
  );
  await ask(`mutation ($input: AddChallengeInput!) { addChallenge(input: $input) { challenge { id } } }`, {
    clientRef: "challenge",
    campaign,
    project: addProject.project.id,
    code: "tea",
    name: { en: "Hot tea" },
    unit: { en: "cups of tea" },
  });
  await checkIn(ask, marathon.eventId, await addPerson(ask, "Сейтқали", "Дана"));
  [console, board, screen] = await Promise.all([
    context.newPage(),
    openStreetPage(browser),
    openStreetPage(browser),
  ]);
  await board.goto(`${server.url}/?lang=en`);
  await screen.goto(`${server.url}/screen?lang=en`);
  await console.goto(`${server.url}/console/events/${marathon.eventId}?lang=en`);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const dialog = () => console.getByRole("dialog");
const results = () => board.getByRole("region", { name: "Results" });

async function reportCrowd(button: string, count: string, note: string): Promise<void> {
  await console.getByRole("button", { name: button }).click();
  await dialog().getByLabel("How many people").fill(count);
  await dialog().getByLabel("How they were counted, or why it is corrected").fill(note);
  await dialog().getByRole("button", { name: "Report" }).click();
  await dialog().waitFor({ state: "detached" });
}

test("a head-count widens the range on the board, and a corrected one narrows it and says so", async () => {
  await reportCrowd("Report a head-count", "240", "По рядам");
  await results().getByText("1–241", { exact: true }).waitFor();
  await reportCrowd("Correct the head-count", "140", "Пересчитали по билетам");
  await results().getByText("1–141", { exact: true }).waitFor();
  await results().getByText("corrected").first().waitFor();
  // While the board says so, nothing lies over anything else and nothing is wider than the window.
  for (const width of [1280, 1024, 820, 768, 390]) {
    await board.setViewportSize({ width, height: 900 });
    expect([width, await overlapsOf(board)]).toEqual([width, { wider: 0, over: 0 }]);
  }
  await board.setViewportSize({ width: 1280, height: 900 });
  const corrections = console.getByRole("region", { name: "Corrections" });
  await corrections.getByText("People: 240 → 140").waitFor();
  expect(await corrections.getByText("Пересчитали по билетам").count()).toBe(1);
});

test("a wrong amount of a result gives way to the right one on the board", async () => {
  await console.getByRole("button", { name: "Add a result" }).click();
  await dialog().getByLabel("Challenge", { exact: true }).selectOption({ label: "Hot tea (cups of tea)" });
  await dialog().getByLabel("How much, in the challenge's unit").fill("1200");
  await dialog().getByLabel("I have checked it: it counts at once").check();
  await dialog().getByRole("button", { name: "Add the result" }).click();
  await board.getByText("1,200", { exact: true }).first().waitFor();
  await console.getByRole("button", { name: "Correct", exact: true }).click();
  await dialog().getByLabel("The right amount").fill("120");
  await dialog().getByLabel("Reason").fill("Лишний ноль");
  await dialog().getByRole("button", { name: "Correct" }).click();
  await board.getByText("120", { exact: true }).first().waitFor();
  const challenges = board.getByRole("region", { name: "Challenges" });
  await challenges.getByText("corrected was 1,200").waitFor();
  expect(await board.getByText("1,200", { exact: true }).count()).toBe(0);
  await console.getByText("Amount: 1,200 → 120").waitFor();
});

test("a check-in that was a mistake leaves the board and the wall, and both say that they were corrected", async () => {
  await screen.getByText("1", { exact: true }).first().waitFor();
  const people = console.getByRole("region", { name: "Who came" });
  await people.getByRole("button", { name: "Take back: Дана С." }).click();
  await dialog().getByLabel("Reason").fill("Не тот человек");
  await dialog().getByRole("button", { name: "Undo" }).click();
  await people.getByText("taken back").waitFor();
  await results().getByText("0–140", { exact: true }).waitFor();
  await screen
    .getByText(/corrected/i)
    .first()
    .waitFor();
  await console.getByText("State: came → taken back").waitFor();
  await console.getByRole("region", { name: "Corrections" }).getByText("Не тот человек").waitFor();
  expect(await results().getByText("1–140", { exact: true }).count()).toBe(0);
});

test("the report, downloaded as PDF, has the numbers that the board shows", async () => {
  await results().getByText("0–140", { exact: true }).waitFor();
  const challenge = board.getByText("120", { exact: true }).first();
  await challenge.waitFor();
  await board.goto(`${server.url}/report?lang=en`);
  await board.getByRole("button", { name: "Make a PDF" }).click();
  const link = board.getByRole("link", { name: /^Download the PDF/ });
  const [file] = await Promise.all([board.waitForEvent("download"), link.click()]);
  expect(file.suggestedFilename()).toBe(`${marathon.slug}-en.pdf`);
  const { text, totalPages } = await extractText(new Uint8Array(await readFile(await file.path())), {
    mergePages: true,
  });
  const words = text.replaceAll(/\s+/g, " ");
  expect(totalPages).toBe(1);
  expect(words).toContain("0–140 people with reports");
  expect(words).toContain("120 0 /metric/impact.tea");
  const rows = await board.getByRole("table", { name: "All numbers" }).getByRole("row").all();
  for (const row of rows.slice(1)) {
    const receipt = await row.getByRole("link").getAttribute("href");
    const values = (await row.getByRole("cell").allInnerTexts()).map((shown) => shown.split("\n")[0]);
    const shown = values.filter(Boolean).join(" ");
    expect(words).toContain(`${shown} ${receipt?.split("?")[0]}`);
  }
  const printed = await extractText(new Uint8Array(await board.pdf({ preferCSSPageSize: true })));
  expect(printed.totalPages).toBe(1);
  for (const colorScheme of ["light", "dark"] as const) {
    await board.emulateMedia({ colorScheme });
    expect(await axeFindings(board)).toEqual([]);
  }
  await board.setViewportSize({ width: 390, height: 800 });
  expect(await board.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test("the corrections are taken away as a file, in a dialog in which axe finds nothing", async () => {
  await console.goto(`${server.url}/console/results?tab=corrections&lang=en`);
  await console.getByRole("button", { name: "Take as a file" }).click();
  await dialog().getByRole("radio", { name: /csv/ }).check();
  expect(await axeFindings(console)).toEqual([]);
  await dialog().getByRole("button", { name: "Make the file" }).click();
  const link = dialog().getByRole("link", { name: "Download" });
  const [file] = await Promise.all([console.waitForEvent("download"), link.click()]);
  expect(await axeFindings(console)).toEqual([]);
  const rows = (await readFile(await file.path(), "utf8")).trim().split("\n");
  expect(rows).toHaveLength(4);
  expect(rows.join()).toContain("Пересчитали по билетам");
});

test("axe finds nothing on the pages, light and dark, and nothing is cut at the width of a phone", async () => {
  for (const address of [
    `/console/events/${marathon.eventId}`,
    "/console/results?tab=VERIFIED",
    "/console/results?tab=corrections",
  ]) {
    await console.goto(`${server.url}${address}${address.includes("?") ? "&" : "?"}lang=en`);
    await console
      .getByText(/120|Amount/)
      .first()
      .waitFor();
    for (const colorScheme of ["light", "dark"] as const) {
      await console.emulateMedia({ colorScheme });
      expect(await axeFindings(console)).toEqual([]);
    }
    await console.setViewportSize({ width: 390, height: 800 });
    expect(await console.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await console.setViewportSize({ width: 1280, height: 900 });
  }
});

/** By how much a board is wider than its window, and how many of its large numbers and figure cards lie over another one. */
function overlapsOf(page: Page): Promise<{ wider: number; over: number }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const parts = document.querySelectorAll("section[class*=hero] [class*=lead], ul[class*=figures] > li");
    const boxes = [...parts].map((part) => part.getBoundingClientRect());
    const over = boxes.filter((one, place) =>
      boxes.some(
        (other, at) =>
          at > place &&
          one.left < other.right - 1 &&
          other.left < one.right - 1 &&
          one.top < other.bottom - 1 &&
          other.top < one.bottom - 1,
      ),
    ).length;
    return { wider: scrollWidth - clientWidth, over };
  });
}
