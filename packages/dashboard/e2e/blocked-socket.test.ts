import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchBrowser } from "./support/browser.js";
import {
  addPerson,
  askThrough,
  becomeFirstCoordinator,
  checkIn,
  openMarathon,
  type Ask,
  type OpenMarathon,
} from "./support/front-office.js";
import { startPickyProxy, type PickyProxy, type UpgradeMood } from "./support/picky-proxy.js";
import { startBuiltServer, type BuiltServer } from "./support/server.js";

let server: BuiltServer;
let browser: Browser;
let office: BrowserContext;
let ask: Ask;
let marathon: OpenMarathon;
let present = 0;

beforeAll(async () => {
  [server, browser] = await Promise.all([startBuiltServer(), launchBrowser()]);
  office = await browser.newContext();
  ask = askThrough(office.request, server);
  await becomeFirstCoordinator(ask, server);
  marathon = await openMarathon(ask);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function arrive(): Promise<void> {
  await checkIn(ask, marathon.eventId, await addPerson(ask, "Волонтёров", `Тест ${present}`));
  present += 1;
}

/** The one big number of the board, and of the wall. */
const bigNumbers = { board: "main section p", wall: "section > p + span" };

describe.each<UpgradeMood>(["is refused", "is never answered", "is closed as soon as it is open"])(
  "where a WebSocket %s",
  (mood) => {
    let proxy: PickyProxy;
    let context: BrowserContext;
    let board: Page;
    let wall: Page;

    beforeEach(async () => {
      proxy = await startPickyProxy(server.url);
      proxy.become(mood);
      context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      [board, wall] = [await context.newPage(), await context.newPage()];
    });
    afterEach(async () => {
      await context.close();
      await proxy.close();
    });

    const showEverybody = async (): Promise<void> => {
      for (const [page, selector] of [
        [board, bigNumbers.board],
        [wall, bigNumbers.wall],
      ] as const) {
        const text = new RegExp(`^${present}$`);
        await page.locator(selector).first().filter({ hasText: text }).waitFor();
      }
    };

    test("board and wall show every version by long poll, say as of when, and go back to the socket", async () => {
      const polls = [board, wall].map((page) =>
        page.waitForResponse((response) => response.url().includes("extensions=")),
      );
      await arrive();
      await board.goto(`${proxy.url}/?lang=en`);
      await wall.goto(`${proxy.url}/screen?lang=en`);
      await showEverybody();
      await arrive();
      await showEverybody();
      for (const poll of await Promise.all(polls)) {
        expect(poll.headers()).toMatchObject({ "cache-control": "public, max-age=1" });
      }
      for (const page of [board, wall]) await page.getByText(/^as of \d\d:\d\d/).waitFor();
      await arrive();
      await showEverybody();

      proxy.become("passes");
      for (const page of [board, wall]) await page.getByText(/^live\b/).waitFor();
      await arrive();
      await showEverybody();
    });
  },
);
