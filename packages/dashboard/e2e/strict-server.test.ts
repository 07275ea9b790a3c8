// ANONYMOUS_QUERIES=trusted: strangers are answered the pages' own documents alone, and see every page as ever.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { showsNumber } from "./support/big-number.js";
import { launchBrowser } from "./support/browser.js";
import {
  addPerson,
  askThrough,
  checkIn,
  coordinator,
  openMarathon,
  type Ask,
  type OpenMarathon,
} from "./support/front-office.js";
import { startBuiltServer, type BuiltServer } from "./support/server.js";

let server: BuiltServer;
let browser: Browser;
let office: BrowserContext;
let street: BrowserContext;
let ask: Ask;
let marathon: OpenMarathon;
/** Whatever the strangers' pages asked with, over HTTP and over sockets. */
const asked: string[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startBuiltServer({ isStrict: true }), launchBrowser()]);
  office = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  street = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  ask = askThrough(office.request, server);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function openAsStranger(address: string): Promise<Page> {
  const page = await street.newPage();
  page.on("request", (request) => {
    const body = request.postData();
    if (body !== null) asked.push(body);
  });
  page.on("websocket", (socket) =>
    socket.on("framesent", ({ payload }) => {
      if (String(payload).includes(`"subscribe"`)) asked.push(String(payload));
    }),
  );
  await page.goto(`${server.url}${address}`);
  return page;
}

const arrive = async (): Promise<void> => {
  await checkIn(ask, marathon.eventId, await addPerson(ask, "Волонтёров", `Тест ${asked.length}`));
};

describe("a server that answers strangers the pages' documents alone", () => {
  test("lets the first coordinator in by the console", async () => {
    const page = await office.newPage();
    await page.goto(`${server.url}/console?lang=en`);
    await page.getByRole("link", { name: "First start? Set up the first coordinator" }).click();
    await page.getByLabel("One-time code").fill(await server.hear(/first coordinator: (\S+)/));
    await page.getByLabel("Your name").fill(coordinator.displayName);
    await page.getByLabel("E-mail address").fill(coordinator.email);
    await page.getByLabel("Password", { exact: true }).fill(coordinator.password);
    await page.getByRole("button", { name: "Create the account" }).click();
    await page.getByText("No campaign yet").waitFor();
    marathon = await openMarathon(ask);
    await page.getByRole("heading", { name: "Marathon of Good Deeds" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/console");
  });

  test("shows strangers the board and the wall, live, and is asked by names alone", async () => {
    await arrive();
    const board = await openAsStranger("/?lang=en");
    const wall = await openAsStranger("/screen?lang=en");
    await showsNumber(board, "board", 1);
    await showsNumber(wall, "wall", 1);
    for (const page of [board, wall]) await page.getByText(/^live\b/).waitFor();
    await arrive();
    await showsNumber(board, "board", 2);
    await showsNumber(wall, "wall", 2);
    await board.goto(`${server.url}/metric/active_volunteers?lang=en`);
    await board.getByRole("dialog").waitFor();
    expect(asked.length).toBeGreaterThan(4);
    for (const body of asked) {
      expect(body).toContain(`"sha256Hash"`);
      expect(body).not.toMatch(/"query":"[^"]/);
    }
  });

  test("refuses a stranger's own question, and gives GraphiQL to coordinators alone", async () => {
    const page = await openAsStranger("/graphql");
    await page.getByText("On this server only coordinators may ask what they like.").waitFor();
    const code = await page.evaluate(async () => {
      const response = await fetch("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: "{ progress { version } }" }),
      });
      const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
      return errors?.[0]?.extensions.code;
    });
    expect(code).toBe("TRUSTED_DOCUMENTS_ONLY");
    const editor = await office.newPage();
    await editor.goto(`${server.url}/graphql`);
    await editor.getByRole("button", { name: /Execute query/ }).click();
    await editor.locator(".result-window").getByText("activeVolunteers").waitFor();
  });
});
