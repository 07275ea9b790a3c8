import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { bigNumbers, showsNumber } from "./support/big-number.js";
import { openStreetPage } from "./support/browser.js";
import { addPerson, checkIn } from "./support/front-office.js";
import { openHouse, type House } from "./support/house.js";
import { recordShown, type Shown } from "./support/shown-numbers.js";

let house: House;
let people: string[];
let board: Page;
let wall: Page;

beforeAll(async () => {
  house = await openHouse();
  const { ask, browser, server } = house;
  people = await Promise.all(Array.from({ length: 50 }, (_, n) => addPerson(ask, "Волонтёров", `Тест ${n}`)));
  board = await openStreetPage(browser);
  wall = await openStreetPage(browser);
  // A page reloads itself at a moment of its own; here it comes at once.
  for (const page of [board, wall]) await page.addInitScript("Math.random = () => 0");
  await board.goto(`${server.url}/?lang=en`);
  await wall.goto(`${server.url}/screen?lang=en`);
  for (const page of [board, wall]) await page.getByText(/^live\b/).waitFor();
});

afterAll(() => house.close());

/** When each check-in was first sent, milliseconds since 1970: nobody can have counted it before. */
const sentAt: number[] = [];

/** Sends it until it is answered, always under one reference, as the desk does. */
async function insistOn(volunteer: string): Promise<void> {
  const clientRef = randomUUID();
  sentAt.push(Date.now());
  await vi.waitFor(() => checkIn(house.ask, house.marathon.eventId, volunteer, { clientRef }), {
    timeout: 60_000,
    interval: 100,
  });
}

async function insistOnAll(volunteers: readonly string[]): Promise<void> {
  for (const volunteer of volunteers) await insistOn(volunteer);
}

async function showsEverybody(): Promise<void> {
  await showsNumber(board, "board", sentAt.length);
  await showsNumber(wall, "wall", sentAt.length);
  for (const page of [board, wall]) await page.getByText(/^live\b/).waitFor();
}

test("board and wall come back by themselves from a killed server, and never showed a wrong or doubled number", async () => {
  await board.evaluate(recordShown, bigNumbers.board);
  await wall.evaluate(recordShown, bigNumbers.wall);
  await insistOnAll(people.slice(0, 20));
  await showsEverybody();

  const arriving = insistOnAll(people.slice(20));
  await vi.waitUntil(() => sentAt.length >= 30, { timeout: 60_000, interval: 1 });
  await house.server.kill();
  for (const page of [board, wall]) await page.getByText(/^reconnecting\b/).waitFor();
  await house.server.start();
  await arriving;
  await showsEverybody();

  const { progress } = await house.ask<{ progress: { activeVolunteers: number; volunteerTurnouts: number } }>(
    `{ progress { activeVolunteers volunteerTurnouts } }`,
  );
  expect(progress).toEqual({ activeVolunteers: people.length, volunteerTurnouts: people.length });

  for (const page of [board, wall]) {
    const shown = await page.evaluate(() => (globalThis as unknown as { shown: Shown[] }).shown);
    const numbers = shown.map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
    expect(numbers.at(-1)).toBe(people.length);
    const tooEarly = shown.filter(({ number, at }) => number > sentAt.filter((sent) => sent <= at).length);
    expect(tooEarly).toEqual([]);
  }
});

test("board and wall reload themselves when the server comes back with a newer build", async () => {
  for (const page of [board, wall]) await page.evaluate(() => Object.assign(globalThis, { isOldPage: true }));
  for (const page of [board, wall]) {
    await page.route("**/healthz", (route) => route.fulfill({ json: { ok: true, build: "a-newer-build" } }));
  }
  await house.server.kill();
  await house.server.start();
  for (const page of [board, wall]) await page.waitForFunction(() => !("isOldPage" in globalThis));
  await showsEverybody();
  expect(await wall.evaluate(() => "isOldPage" in globalThis)).toBe(false);
});
