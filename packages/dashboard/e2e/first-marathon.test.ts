import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "./support/axe-findings.js";
import { launchBrowser } from "./support/browser.js";
import { askThrough, becomeFirstCoordinator } from "./support/front-office.js";
import { startBuiltServer, type BuiltServer } from "./support/server.js";

const programme = path.resolve(import.meta.dirname, "../../server/tests/data/programme-2026.csv");
let server: BuiltServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startBuiltServer(), launchBrowser()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await becomeFirstCoordinator(askThrough(context.request, server), server);
  page = await context.newPage();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

test("a coordinator comes from an empty database through the ugly programme file to a campaign that is live", async () => {
  await page.goto(`${server.url}/console?lang=en`);
  await page.getByRole("link", { name: "New campaign" }).click();
  await page.getByLabel("First day").fill("2026-12-04");
  await page.getByLabel("Last day").fill("2026-12-09");
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Open the campaign" }).click();

  await page.getByRole("link", { name: "Programme from a file" }).click();
  await page.getByLabel("Choose a file").setInputFiles(programme);
  await page.getByText("24 events will be written.").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await mend("Конец, line 19", "21:00");
  await page.getByText("25 events will be written.").waitFor();
  await mend("Дата, line 27", "09.12.2026");
  await page.getByRole("button", { name: "Write 26 events" }).click();
  await page.getByText("26 events were written.").waitFor();

  await page.getByRole("link", { name: "Campaign", exact: true }).click();
  for (const step of ["Announce it", "Go live"]) {
    await page.getByRole("button", { name: step }).click();
    await page.getByRole("dialog").getByRole("button", { name: step }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  await page.getByRole("button", { name: "End the days" }).waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole("link", { name: "Events", exact: true }).click();
  await page.getByText("26 events", { exact: true }).waitFor();
  await page.goto(`${server.url}/?lang=en`);
  await page.getByRole("region", { name: "Results" }).waitFor();
});

async function mend(cell: string, value: string): Promise<void> {
  const field = page.getByLabel(cell);
  await field.fill(value);
  await field.press("Enter");
}
