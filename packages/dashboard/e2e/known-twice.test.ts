import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "./support/axe-findings.js";
import { showsNumber } from "./support/big-number.js";
import { launchBrowser, openStreetPage } from "./support/browser.js";
import {
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
let ask: Ask;
let marathon: OpenMarathon;
let console: Page;
let board: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startBuiltServer(), launchBrowser()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  ask = askThrough(context.request, server);
  await becomeFirstCoordinator(ask, server);
  marathon = await openMarathon(ask);
  // As two rosters have him: one with his telephone number, the other with his e-mail address.
  const ernar = [
    await addErnar("one roster", { phone: "+77077295825" }),
    await addErnar("the other", { email: "user95825@example.kz" }),
  ];
  for (const volunteer of ernar) await checkIn(ask, marathon.eventId, volunteer);
  [console, board] = await Promise.all([context.newPage(), openStreetPage(browser)]);
  await board.goto(`${server.url}/?lang=en`);
  await console.goto(`${server.url}/console?lang=en`);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function addErnar(clientRef: string, contact: object): Promise<string> {
  const { addVolunteer } = await ask<{ addVolunteer: { card: { volunteer: { id: string } } } }>(
    `mutation ($input: AddVolunteerInput!) {
      addVolunteer(input: $input) { ... on VolunteerAdded { card { volunteer { id } } } }
    }`,
    { clientRef, familyName: "Әбдірахманов", givenName: "Ернар", birthYear: 1991, ...contact },
  );
  return addVolunteer.card.volunteer.id;
}

test("the overview leads to somebody who is known twice", async () => {
  await console.getByRole("link", { name: "May be known twice: 1 pair" }).click();
  await console.getByRole("heading", { name: "Әбдірахманов Ернар" }).waitFor();
  expect(await console.getByRole("row", { name: /Born agrees/ }).count()).toBe(1);
  expect(await axeFindings(console)).toEqual([]);
  await showsNumber(board, "board", 2);
});

test("one key makes them one person, on the board as well", async () => {
  await console.keyboard.press("KeyS");
  await console.getByText("Nobody seems to be known twice").waitFor();
  expect(await console.getByRole("status").allTextContents()).toContain(
    "Әбдірахманов Ернар is one person now",
  );
  await showsNumber(board, "board", 1);
});

test("and the decision is taken back: two people again", async () => {
  await console.getByRole("link", { name: "One person" }).click();
  await console.getByRole("button", { name: "Decide again: Әбдірахманов Ернар" }).waitFor();
  expect(await axeFindings(console)).toEqual([]);
  await console.getByRole("button", { name: "Decide again: Әбдірахманов Ернар" }).click();
  await console.getByText("Nothing was decided so yet").waitFor();
  await console.getByRole("link", { name: "To decide" }).click();
  await console.getByRole("heading", { name: "Әбдірахманов Ернар" }).waitFor();
  await showsNumber(board, "board", 2);
});
