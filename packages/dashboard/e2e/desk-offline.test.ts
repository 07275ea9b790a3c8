// A desk at a door whose network goes away: thirty people come, ten of them meanwhile, and the tab is closed in between.
import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "./support/axe-findings.js";
import { showsNumber } from "./support/big-number.js";
import { openStreetPage } from "./support/browser.js";
import { openHouse, type House } from "./support/house.js";

let house: House;
let desk: Page;
let second: Page;
let board: Page;
let all: Person[];
let address: string;

const people = 29;
const before = 20;
/** Where pictures of what is seen are put; nowhere when it is not set. */
const shots = process.env["SHOTS_DIR"];

beforeAll(async () => {
  house = await openHouse();
  const { eventId } = house.marathon;
  all = [];
  for (let number = 0; number < people; number++) all.push(await addRegistered(`Дана${number}`, eventId));
  address = `${house.server.url}/console/desk/${eventId}?lang=en`;
  desk = await house.office.newPage();
  board = await openStreetPage(house.browser);
  await board.goto(`${house.server.url}/?lang=en`);
});

afterAll(async () => {
  await house.close();
});

test("with a network everybody is answered at once", async () => {
  await desk.goto(address);
  for (const person of all.slice(0, before)) await comes(person, "recorded");
  await showsNumber(board, "board", before);
  // The page and the people it may meet are on the device before the network goes.
  await desk.waitForFunction(async () => (await caches.match("/console/desk/")) !== undefined);
  expect(await axeFindings(desk)).toEqual([]);
});

test("without one the desk goes on, says so, and keeps everybody in sight", async () => {
  await house.office.setOffline(true);
  for (const person of all.slice(before, 24)) await comes(person, "noted");
  await desk.getByText("4 wait").waitFor();
  await desk.getByText(/No connection since/).waitFor();
  await picture("waiting");
  expect(await axeFindings(desk)).toEqual([]);
});

test("the desk opens again without a network after its tab was closed, and nothing is lost", async () => {
  await desk.close();
  desk = await house.office.newPage();
  await desk.goto(address);
  await desk.getByText("4 wait").waitFor();
  await desk.getByRole("button", { name: "Take back: Дана21 К." }).waitFor();
  for (const person of all.slice(24)) await comes(person, "noted");
  await desk.getByRole("button", { name: "Add a person" }).first().click();
  await desk.getByRole("textbox", { name: "Family name" }).fill("Ли");
  await desk.getByRole("textbox", { name: "Given name" }).fill("Виктор");
  await desk.getByRole("textbox", { name: "Year of birth" }).fill("2001");
  await desk.getByRole("button", { name: "Add and check in" }).click();
  await desk.getByText("10 wait").waitFor();
  expect(await desk.getByRole("button", { name: /^Take back/ }).count()).toBe(10);
  await picture("reopened");
});

test("a second tab of the device has the same queue", async () => {
  second = await house.office.newPage();
  await second.goto(address);
  await second.getByText("10 wait").waitFor();
  expect(await second.getByRole("button", { name: /^Take back/ }).count()).toBe(10);
});

test("when the network is back all thirty are counted, each once, whichever tab sends them", async () => {
  await house.office.setOffline(false);
  await showsNumber(board, "board", 30);
  for (const tab of [desk, second]) await expectNone(tab.getByText(/\d+ waits?$/));
  await second.close();
  await desk.reload();
  for (const person of all.slice(22, 23)) await comes(person, "already");
  await showsNumber(board, "board", 30);
  const { event } = await house.ask<{ event: { present: number } }>(
    `{ event(id: "${house.marathon.eventId}") { present } }`,
  );
  expect(event.present).toBe(30);
});

interface Person {
  code: string;
  givenName: string;
}

async function comes({ code, givenName }: Person, answer: string): Promise<void> {
  const field = desk.getByRole("combobox", { name: "Code, family name or last 4 digits" });
  await field.fill(code);
  await field.press("Enter");
  await desk.locator(`[data-answer=${answer}]`).getByText(`${givenName} К.`, { exact: true }).waitFor();
}

async function expectNone(found: Locator): Promise<void> {
  await found.first().waitFor({ state: "detached" });
}

async function addRegistered(givenName: string, event: string): Promise<Person> {
  const { addVolunteer } = await house.ask<{
    addVolunteer: { card: { code: string; volunteer: { id: string } } };
  }>(
    `mutation ($input: AddVolunteerInput!) {
      addVolunteer(input: $input) { ... on VolunteerAdded { card { code volunteer { id } } } }
    }`,
    { clientRef: randomUUID(), familyName: "Келуші", givenName, birthYear: 2000 },
  );
  const { code, volunteer } = addVolunteer.card;
  await house.ask(
    `mutation ($input: RegisterVolunteerInput!) { registerVolunteer(input: $input) { clientRef } }`,
    {
      clientRef: randomUUID(),
      event,
      volunteer: volunteer.id,
    },
  );
  return { code, givenName };
}

async function picture(name: string): Promise<void> {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await desk.screenshot({ path: path.join(shots, `desk-${name}.png`) });
}
