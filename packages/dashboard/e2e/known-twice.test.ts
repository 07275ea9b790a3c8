import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "./support/axe-findings.js";
import { showsNumber } from "./support/big-number.js";
import { launchBrowser, openStreetPage } from "./support/browser.js";
import {
  addOrganization,
  askThrough,
  becomeFirstCoordinator,
  checkIn,
  openMarathon,
  type Ask,
  type OpenMarathon,
} from "./support/front-office.js";
import { startBuiltServer, type BuiltServer } from "./support/server.js";

const data = path.resolve(import.meta.dirname, "../../server/tests/data");
/** `numbers` are rows that may be known, are known, and repeat another one. */
const rosters = [
  { organization: "Студенттер одағы", file: "roster-union-of-students.csv", numbers: ["0", "0", "2"] },
  {
    organization: "Мейірім",
    file: "roster-meirim.csv",
    numbers: ["1", "29", "0"],
  },
] as const;

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
  for (const { organization } of rosters) await addOrganization(ask, organization);
  [console, board] = await Promise.all([context.newPage(), openStreetPage(browser)]);
  await board.goto(`${server.url}/?lang=en`);
  await console.goto(`${server.url}/console?lang=en`);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

test.each(rosters)(
  "the people of $organization come in from their roster",
  async ({ organization, file, numbers }) => {
    await console.getByRole("link", { name: "People", exact: true }).click();
    await console.getByRole("link", { name: "People from a file" }).click();
    await console.getByLabel("Find an organization by its name").fill(organization);
    await console.getByRole("button", { name: organization }).click();
    await console.getByLabel("Choose a file").setInputFiles(path.join(data, file));
    const counts = console.getByRole("list", { name: "What becomes of the rows" });
    await console.getByRole("button", { name: /^Read .* people in$/ }).waitFor();
    const tried = await counts.getByRole("listitem").locator("b").allTextContents();
    expect(tried.slice(1, 4)).toEqual(numbers);
    expect(await axeFindings(console)).toEqual([]);
    await console.getByRole("button", { name: /^Read .* people in$/ }).click();
    await console.getByText(/people were added/).waitFor();
    expect(await counts.getByRole("listitem").locator("b").allTextContents()).toEqual(tried);
  },
);

interface Card {
  volunteer: { id: string };
}

// He gave a telephone number to the one organization, and an e-mail address to the other.
test("the overview leads to somebody who is known twice", async () => {
  const { duplicateCandidates } = await ask<{
    duplicateCandidates: { nodes: { first: Card; second: Card }[] };
  }>(`{ duplicateCandidates { nodes { first { volunteer { id } } second { volunteer { id } } } } }`);
  const cards = duplicateCandidates.nodes.flatMap(({ first, second }) => [first, second]);
  expect(cards).toHaveLength(2);
  for (const { volunteer } of cards) await checkIn(ask, marathon.eventId, volunteer.id);
  await console.getByRole("link", { name: "Overview", exact: true }).click();
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
