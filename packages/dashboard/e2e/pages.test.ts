import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "./support/axe-findings.js";
import { launchBrowser } from "./support/browser.js";
import { longestName, openBusyMarathon, type BusyMarathon } from "./support/busy-marathon.js";
import { askThrough, becomeFirstCoordinator, type Ask } from "./support/front-office.js";
import { startBuiltServer, type BuiltServer } from "./support/server.js";
import { unreadOn, type Size, type Unread } from "./support/whole-page.js";

let server: BuiltServer;
let browser: Browser;
let context: BrowserContext;
let ask: Ask;
let marathon: BusyMarathon;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startBuiltServer(), launchBrowser()]);
  context = await browser.newContext({ reducedMotion: "reduce" });
  ask = askThrough(context.request, server);
  await becomeFirstCoordinator(ask, server);
  marathon = await openBusyMarathon(ask);
  page = await context.newPage();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const languages = ["kk", "ru", "en"];

/** A phone, a projector, full HD, 4K and an upright panel. */
const sizes = [
  { width: 390, height: 844 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1920 },
];

const addresses = [
  "/",
  "/metric",
  "/metric/active_volunteers",
  "/screen",
  "/console",
  "/console/desk",
  "/console/desk/:event",
  "/console/thanks",
  "/console/events/:event/thanks",
  "/thanks",
  "/console/sign-in",
  "/console/first-coordinator",
];

/** Where the organization of the longest name stands. */
const naming = new Set(["/", "/screen", "/console/desk/:event", "/console/thanks"]);

async function open(address: string, lang: string): Promise<void> {
  await page.goto(`${server.url}${address.replace(":event", marathon.eventId)}?lang=${lang}`);
  await page.waitForFunction(
    () => document.querySelector("h1") !== null && document.querySelector("[class*=loading]") === null,
  );
  await page.evaluate(() => document.fonts.ready);
}

describe.each(addresses)("%s", (address) => {
  test("can be read as a whole in three languages, with names as long as they come, from a phone to a 4K wall", async () => {
    for (const lang of languages) {
      await open(address, lang);
      if (naming.has(address)) await page.getByText(longestName).first().waitFor();
      for (const size of sizes) {
        const where = `${lang}, ${size.width} × ${size.height}`;
        // Drawings follow a new size a moment later.
        await expect
          .poll(() => lookAt(address, size), { message: where, timeout: 5_000 })
          .toEqual({ isTooWide: false, cut: [], isNameMissing: false });
      }
    }
  });
});

/** What cannot be read at that size, and whether the longest name is nowhere to be seen that belongs there. */
async function lookAt(address: string, size: Size): Promise<Unread & { isNameMissing: boolean }> {
  const unread = await unreadOn(page, size);
  const names = await page.getByText(longestName).filter({ visible: true }).count();
  return { ...unread, isNameMissing: naming.has(address) && names === 0 };
}

describe("the receipt of a number", () => {
  test("opens over the board at an address of its own, adds up, and Back closes it", async () => {
    await open("/", "en");
    await page.getByRole("link", { name: "How it is counted: volunteers came and helped" }).click();
    await page.getByRole("dialog").getByText("What it is made of").waitFor();
    expect(new URL(page.url()).pathname).toBe("/metric/active_volunteers");
    const { people, turnouts, cancelled, voided } = marathon;
    expect(await receiptLines()).toEqual([
      [turnouts, people - turnouts, people],
      [cancelled, voided, turnouts + cancelled + voided],
    ]);
    await page.goBack();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(new URL(page.url()).pathname).toBe("/");
  });

  test("is reached, opened and closed by keyboard alone", async () => {
    await open("/", "en");
    const mark = page.getByRole("link", { name: "How it is counted: volunteer hours" });
    await mark.waitFor();
    const isOnMark = () => mark.evaluate((element) => element === document.activeElement);
    for (let stops = 0; stops < 40 && !(await isOnMark()); stops++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByText("What it is made of").waitFor();
    expect(new URL(page.url()).pathname).toBe("/metric/hours_verified");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await isOnMark()).toBe(true);
  });

  test("of which nothing was left out says so, and axe finds nothing by day and by night", async () => {
    await open("/metric/thanks_received", "en");
    await page.getByRole("dialog").getByText("Nothing was left out").waitFor();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page)).toEqual([]);
    }
  });

  test("adds up to its reading, for every number that is defined", async () => {
    await open("/metric", "en");
    const links = page.getByRole("dialog").getByRole("listitem").getByRole("link");
    const receipts = await links.evaluateAll((all) =>
      all.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
    expect(receipts).toContain("/metric/active_volunteers");
    for (const receipt of receipts) {
      await open(receipt, "en");
      const main = page.getByRole("dialog").getByRole("listitem").first().locator("b");
      await main.waitFor();
      const [madeOf = []] = await receiptLines();
      const sum = madeOf.slice(0, -1).reduce((total, part) => total + part, 0);
      expect([receipt, sum]).toEqual([receipt, toNumber(await main.innerText())]);
    }
  });
});

test("the language is switched in place: the page stays, its numbers too, and a reader's program hears of it", async () => {
  await open("/", "en");
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
  const figures = page.getByRole("region").first().getByRole("list").first().getByRole("listitem");
  await figures.first().waitFor();
  const numbers = async () =>
    (await figures.locator("span").allInnerTexts()).map((text) => text.replaceAll(/\D/g, ""));
  const before = await numbers();
  expect(before.filter((number) => number !== "")).not.toEqual([]);
  for (const [button, lang, name] of [
    ["Қаз", "kk", "Игі істер марафоны"],
    ["Рус", "ru", "Марафон добрых дел"],
  ] as const) {
    await page.getByRole("button", { name: button }).click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe(lang);
    expect(await numbers()).toEqual(before);
  }
  expect(await page.evaluate(() => "isSamePage" in globalThis)).toBe(true);
});

/** The numbers of a receipt: what it is made of down to its sum, and what was left out down to all that came in. */
async function receiptLines(): Promise<number[][]> {
  const lists = page.getByRole("dialog").locator("dl");
  const texts = await lists.evaluateAll((all) =>
    all.map((list) => [...list.querySelectorAll("dd")].map(({ innerText }) => innerText)),
  );
  return texts.map((list) => list.map(toNumber));
}

/** Reads a number of an English page. */
function toNumber(text: string): number {
  return Number(text.replaceAll(",", "").replace("\u2212", "-"));
}
