import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../server/src/database/embedded-postgres.js";
import { launchBrowser } from "./support/browser.js";
import { askThrough } from "./support/front-office.js";
import { startBuiltServer, type BuiltServer } from "./support/server.js";

const folder = mkdtempSync(path.join(tmpdir(), "igilik-demo-"));
let postgres: EmbeddedPostgres;
let server: BuiltServer;
let browser: Browser;
let context: BrowserContext;

// What was committed survives the crash: only the wait for the disk is left out.
const startPostgres = (port?: number): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({
    dataDir: path.join(folder, "postgres"),
    settings: { fsync: "off" },
    ...(port ? { port } : {}),
  });

beforeAll(async () => {
  [postgres, browser] = await Promise.all([startPostgres(), launchBrowser()]);
  server = await startBuiltServer({ demo: true, databaseUrl: postgres.url() });
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  await postgres.stop("immediate");
  rmSync(folder, { recursive: true, force: true });
});

async function open(address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${server.url}${address}`);
  return page;
}

/** How many marks in the window, as it is and without scrolling, say that the data is made up. */
function marksInWindow(page: Page): Promise<number> {
  return page.getByText(/^(Demonstration data|Demo data)/).evaluateAll(
    (marks) =>
      marks.filter((mark) => {
        const { top, bottom, width } = mark.getBoundingClientRect();
        return mark.checkVisibility() && width > 0 && top >= 0 && bottom <= innerHeight;
      }).length,
  );
}

const sizes = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];

describe("while the demonstration plays", () => {
  test.each(["/", "/metric", "/metric/active_volunteers", "/screen", "/thanks", "/console/sign-in"])(
    "%s says that its data is made up, on a desktop and on a phone",
    async (address) => {
      const page = await open(`${address}?lang=en`);
      for (const size of sizes) {
        await page.setViewportSize(size);
        await expect.poll(() => marksInWindow(page), { timeout: 15_000 }).toBeGreaterThan(0);
      }
      await page.close();
    },
  );

  test("every page of the console says so to whoever signed in with what the terminal printed", async () => {
    const page = await open("/console?lang=en");
    await page.getByLabel("E-mail address").fill("desk@demo.example.kz");
    await page
      .getByLabel("Password", { exact: true })
      .fill(await server.hear(/desk@demo\.example\.kz\s+(\S+)/));
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("link", { name: "Overview" }).waitFor();

    const ask = askThrough(context.request, server);
    const { events } = await ask<{ events: { nodes: { id: string }[] } }>(
      `{ events(first: 1, filter: { status: [LIVE, APPROVED, HELD] }) { nodes { id } } }`,
    );
    for (const address of ["", "/desk", "/thanks", `/desk/${events.nodes[0]?.id}`]) {
      await page.goto(`${server.url}/console${address}?lang=en`);
      for (const size of sizes) {
        await page.setViewportSize(size);
        await expect
          .poll(() => marksInWindow(page), { message: page.url(), timeout: 15_000 })
          .toBeGreaterThan(0);
      }
    }
    expect(await page.getByLabel("Password", { exact: true }).count()).toBe(0);
    await page.close();
  });

  test("board and wall say as of when they are while the database is gone, and count on when it is back", async () => {
    const board = await open("/?lang=en");
    const wall = await open("/screen?lang=en");
    const both = [board, wall];
    for (const page of both) {
      await page.getByText(/^live\b/).waitFor();
      await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    }

    await postgres.stop("immediate");
    for (const page of both) await page.getByText(/^as of \d\d:\d\d/).waitFor();
    const before = await bigNumber(board);

    postgres = await startPostgres(postgres.port);
    for (const page of both) await page.getByText(/^live\b/).waitFor({ timeout: 60_000 });
    await expect.poll(() => bigNumber(board), { timeout: 60_000 }).toBeGreaterThan(before);
    for (const page of both) expect(await page.evaluate(() => "isSamePage" in globalThis)).toBe(true);
  });
});

async function bigNumber(board: Page): Promise<number> {
  const words = await board
    .getByRole("region", { name: "Results" })
    .getByRole("paragraph")
    .first()
    .innerText();
  return Number(words.replaceAll(/\D/g, ""));
}
