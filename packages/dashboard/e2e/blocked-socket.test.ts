import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { showsNumber } from "./support/big-number.js";
import { openStreetPage } from "./support/browser.js";
import { addPerson, checkIn } from "./support/front-office.js";
import { openHouse, type House } from "./support/house.js";
import { startPickyProxy, type PickyProxy, type UpgradeMood } from "./support/picky-proxy.js";

let house: House;
let present = 0;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house.close());

async function arrive(): Promise<void> {
  const { ask, marathon } = house;
  await checkIn(ask, marathon.eventId, await addPerson(ask, "Волонтёров", `Тест ${present}`));
  present += 1;
}

describe.each<UpgradeMood>(["is refused", "is never answered", "is closed as soon as it is open"])(
  "where a WebSocket %s",
  (mood) => {
    let proxy: PickyProxy;
    let board: Page;
    let wall: Page;

    beforeEach(async () => {
      proxy = await startPickyProxy(house.server.url);
      proxy.become(mood);
      [board, wall] = [await openStreetPage(house.browser), await openStreetPage(house.browser)];
    });
    afterEach(async () => {
      await Promise.all([board.close(), wall.close()]);
      await proxy.close();
    });

    const showEverybody = async (): Promise<void> => {
      await showsNumber(board, "board", present);
      await showsNumber(wall, "wall", present);
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
