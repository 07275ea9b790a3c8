import { FakeWorld } from "@igilik/schema/testing";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startBoardServer, type BoardServer } from "./support/board-server.js";
import { launchBrowser } from "./support/browser.js";
import { cutWords } from "./support/cut-words.js";

let browser: Browser;
let world: FakeWorld;
let server: BoardServer;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  world = busyWorld();
  server = await startBoardServer(world);
});

afterEach(async () => {
  await context.close();
  await server.close();
});

/** With a name of 48 letters, the longest that screens are made for, and a thank-you as long as they come. */
function busyWorld(): FakeWorld {
  const busy = new FakeWorld();
  const longest = {
    kk: "«Тау етегі» облысаралық студенттер еріктілер одағы",
    ru: "Межрегиональный союз волонтёров-студентов «Ала»",
    en: "Interregional Union of Student Volunteers Tau Eteg",
  };
  busy.organizations.forEach((organization, index) => {
    busy.organizations[index] = { ...organization, name: longest };
  });
  const published = busy.thankYous.findIndex(({ status }) => status === "APPROVED");
  busy.thankYous[published] = {
    ...busy.thankYous[published]!,
    text: "Рақмет сіздерге, жақсы адамдар! ".repeat(15).trim(),
  };
  return busy;
}

async function open(address: string, settings: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, ...settings });
  const page = await context.newPage();
  await page.goto(`${server.url}${address}`);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

const languages = [
  ["Қаз", "Соңғы алғыстар"],
  ["Рус", "Последние благодарности"],
  ["Eng", "Latest thank-yous"],
] as const;

const sizes = [
  [390, 844],
  [1024, 768],
  [1440, 1000],
  [1920, 1080],
  [3840, 2160],
  [1080, 1920],
] as const;

test.each(sizes)("no word is cut on a window of %i × %i, in any language", async (width, height) => {
  const page = await open("/", { viewport: { width, height } });
  for (const [language, thanks] of languages) {
    await page.setViewportSize({ width, height });
    await page.getByRole("button", { name: language }).click();
    await page.getByRole("region", { name: thanks }).getByRole("figure").first().waitFor();
    await page.locator("time").first().waitFor();
    const whole = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return { width: scrollWidth, height: scrollHeight };
    });
    expect(whole.width).toBe(width);
    await page.setViewportSize(whole);
    expect(await page.evaluate(cutWords)).toEqual([]);
  }
});

describe("the board in a browser", () => {
  test("writes numbers as Kazakh readers do, whatever the browser knows of Kazakh", async () => {
    const page = await open("/?lang=kk");
    await page.getByText("12\u2009486", { exact: true }).waitFor();
    await page.getByText("3\u00a0247", { exact: true }).waitFor();
    await page.getByText("6 күннің 5-күні · сейсенбі").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("kk");
  });

  test("counts along without reload and comes back by itself after the connection was cut", async () => {
    const page = await open("/?lang=en");
    await page.locator("[data-state=live]").waitFor();
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    world.change({ activeVolunteers: 12_500 });
    await page.getByText("12\u2009500", { exact: true }).waitFor();
    server.cutSockets();
    world.change({ activeVolunteers: 12_600 });
    await page.getByText("12\u2009600", { exact: true }).waitFor();
    await page.locator("[data-state=live]").waitFor();
    expect(await page.evaluate(() => "isSamePage" in globalThis)).toBe(true);
  });

  test("shows a number at once to readers who asked for less motion", async () => {
    const page = await open("/?lang=en", { reducedMotion: "reduce" });
    const number = page.getByText("12\u2009486", { exact: true });
    await number.waitFor();
    await page.locator("[data-state=live]").waitFor();
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      new MutationObserver((changes) => {
        for (const { target } of changes) seen.push(target.textContent ?? "");
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    world.change({ activeVolunteers: 13_486 });
    await page.getByText("13\u2009486", { exact: true }).waitFor();
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    expect(seen.filter((text) => /^1[23]\u2009\d{3}$/.test(text))).toEqual(["13\u2009486"]);
  });

  test("opens a receipt by keyboard, closes it with Escape and gives the focus back", async () => {
    const page = await open("/?lang=en");
    const mark = page.getByRole("link", { name: "How it is counted: volunteer hours" });
    await mark.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Verified hours" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/metric/hours_verified");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(new URL(page.url()).pathname).toBe("/");
    expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("keeps the theme and the language that the reader chose", async () => {
    const page = await open("/", { colorScheme: "light", locale: "ru-RU" });
    await page.getByRole("button", { name: "Тёмная тема" }).click();
    await page.getByRole("button", { name: "Қаз" }).click();
    await page.reload();
    await page.getByText("Әр адам бір рет саналды").waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      "rgb(12, 24, 34)",
    );
  });
});
