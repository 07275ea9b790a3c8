import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "./support/axe-findings.js";
import { launchBrowser, openStreetPage } from "./support/browser.js";
import { cameraShows, filmBadge } from "./support/camera-film.js";
import { addPerson, askThrough, coordinator, openMarathon, type Ask } from "./support/front-office.js";
import { startBuiltServer, type BuiltServer } from "./support/server.js";

let server: BuiltServer;
let browser: Browser;
let context: BrowserContext;
let ask: Ask;
let console: Page;

const folder = mkdtempSync(path.join(tmpdir(), "igilik-e2e-"));
const film = path.join(folder, "badge.y4m");

beforeAll(async () => {
  [server, browser] = await Promise.all([startBuiltServer(), launchBrowser(cameraShows(film))]);
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  ask = askThrough(context.request, server);
  console = await context.newPage();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

describe("the first evening of a new installation", () => {
  test("the one-time code from the terminal makes the first coordinator", async () => {
    await console.goto(`${server.url}/console?lang=en`);
    await console.getByRole("link", { name: "First start? Set up the first coordinator" }).click();
    await console.getByLabel("One-time code").fill(await server.hear(/first coordinator: (\S+)/));
    await console.getByLabel("Your name").fill(coordinator.displayName);
    await console.getByLabel("E-mail address").fill(coordinator.email);
    await console.getByLabel("Password", { exact: true }).fill(coordinator.password);
    await console.getByRole("button", { name: "Create the account" }).click();
    await console.getByText("No campaign yet").waitFor();
    expect(new URL(console.url()).pathname).toBe("/console");
  });

  test("the console finds the first campaign by itself as soon as there is one", async () => {
    await openMarathon(ask);
    await console.getByRole("heading", { name: "Marathon of Good Deeds" }).waitFor();
    expect(await console.getByText("No campaign yet").count()).toBe(0);
  });

  test("whoever has signed out is let in again with the password, to where they wanted to go", async () => {
    await console.getByRole("button", { name: "Sign out" }).click();
    await console.getByRole("button", { name: "Sign in" }).waitFor();
    await console.goto(`${server.url}/console/desk?lang=en`);
    await console.getByLabel("E-mail address").fill(coordinator.email);
    await console.getByLabel("Password", { exact: true }).fill(coordinator.password);
    await console.getByRole("button", { name: "Sign in" }).click();
    await console.getByRole("link", { name: /Help for an animal shelter/ }).click();
    await console.getByText("Ready for the next person").waitFor();
    expect(new URL(console.url()).pathname).toMatch(/^\/console\/desk\/.+/);
  });

  test("a check-in at the desk is on an open board without reload", async () => {
    await addPerson(ask, "Сейтқали", "Дана");
    const board = await openBoard();
    await shows(board, "0");

    await atTheDesk("Сейтқали");
    await answers("Checked in");
    await shows(board, "1");

    await atTheDesk("Сейтқали");
    await answers("Already checked in");

    await console.getByRole("button", { name: "Add a person" }).first().click();
    await console.getByRole("textbox", { name: "Family name" }).fill("Ли");
    await console.getByRole("textbox", { name: "Given name" }).fill("Виктор");
    await console.getByRole("textbox", { name: "Year of birth" }).fill("2001");
    await console.getByRole("button", { name: "Add and check in" }).click();
    await answers("Checked in");
    await shows(board, "2");

    await console.getByRole("button", { name: /^Undo/ }).click();
    await answers("Taken back");
    await shows(board, "1");
    await board.getByText("corrected").first().waitFor();
    expect(await board.evaluate(() => "isSamePage" in globalThis)).toBe(true);
  });

  test("a badge that is held before the camera checks in", async () => {
    const id = await addPerson(ask, "Оспанова", "Мөлдір");
    const { volunteerCard } = await ask<{ volunteerCard: { code: string } }>(
      `{ volunteerCard(id: "${id}") { code } }`,
    );
    filmBadge(film, volunteerCard.code);
    await console.getByRole("button", { name: "Scan with the camera" }).click();
    await answers("Checked in");
    await console.getByText("Мөлдір О.").first().waitFor();
    expect(await axeFindings(console)).toEqual([]);
    await console.getByRole("button", { name: "Switch off" }).click();
  });

  test("what happens at the desk is in an overview that is open beside it, by a socket of its own sign-in", async () => {
    const overview = await context.newPage();
    await overview.goto(`${server.url}/console?lang=en`);
    const now = overview.getByRole("region", { name: "Right now" });
    // What happened before it was opened is there, too.
    await now.getByText("A check-in was taken back").waitFor();
    const lines = await now.getByRole("listitem").count();

    await addPerson(ask, "Ахметов", "Ерлан");
    await atTheDesk("Ахметов");
    await answers("Checked in");
    await now.getByRole("listitem").nth(lines).waitFor();
    const [newest] = await now.getByRole("listitem").allInnerTexts();
    expect(newest).toMatch(/^1 person checked in\s+Help for an animal shelter/);

    await overview.getByRole("button", { name: "Sign out" }).click();
    await overview.getByRole("button", { name: "Sign in" }).waitFor();
  });
});

async function openBoard(): Promise<Page> {
  const board = await openStreetPage(browser);
  await board.goto(`${server.url}/?lang=en`);
  await board.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
  return board;
}

async function shows(board: Page, number: string): Promise<void> {
  await board
    .getByRole("region", { name: "Results" })
    .getByRole("paragraph")
    .getByText(number, { exact: true })
    .waitFor();
}

async function atTheDesk(typed: string): Promise<void> {
  const field = console.getByRole("combobox", { name: "Code, family name or last 4 digits" });
  await field.fill(typed);
  await field.press("Enter");
}

async function answers(verdict: string): Promise<void> {
  await console.getByRole("paragraph").getByText(verdict, { exact: true }).waitFor();
}
