import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./support/browser.js";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

test("a real browser draws a page on any machine that runs the tests", async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.setContent(`<h1 style="font-size: 40px">Игілік</h1>`);
  expect(await page.getByRole("heading").boundingBox()).toMatchObject({ x: 8, width: 374 });
  expect((await page.screenshot()).length).toBeGreaterThan(1_000);
});
