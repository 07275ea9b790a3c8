import { anonymous, coordinator, FakeWorld } from "@igilik/schema/testing";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "./support/axe-findings.js";
import { startBoardServer, type BoardServer } from "./support/board-server.js";
import { launchBrowser } from "./support/browser.js";
import { startWallServer, type WallServer } from "./support/wall-server.js";
import { wallScene } from "./support/wall-scene.js";

let browser: Browser;
let board: BoardServer;
let office: BoardServer;
let wall: WallServer;
let page: Page;

beforeAll(async () => {
  [browser, board, office, wall] = await Promise.all([
    launchBrowser(),
    startBoardServer(new FakeWorld(), anonymous),
    startBoardServer(busyOffice(), coordinator),
    startWallServer(wallScene()),
  ]);
  page = await (await browser.newContext({ reducedMotion: "reduce" })).newPage();
});

afterAll(async () => {
  await browser.close();
  await Promise.all([board.close(), office.close(), wall.close()]);
});

/** A front office in which something happens. */
function busyOffice(): FakeWorld {
  const world = new FakeWorld();
  const about = { event: world.events[0] ?? null, organization: world.organizations[0] ?? null };
  const none = { project: null, challenge: null };
  world.happen({ kind: "CHECKED_IN", amount: 12, subject: "an event", ...about, ...none });
  world.happen({ kind: "THANK_YOU_RECEIVED", amount: null, subject: "a thank-you", ...about, ...none });
  return world;
}

async function open(url: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(url);
  await page.waitForFunction(
    () => document.querySelector("h1") !== null && document.querySelector("[class*=loading]") === null,
  );
  await page.evaluate(() => document.fonts.ready);
}

/** What axe finds on the page that is open, by day and by night. */
async function findings(): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await axeFindings(page)).map((finding) => [colorScheme, ...finding]));
  }
  return found;
}

test.each([
  ["/?lang=kk", 390],
  ["/?lang=ru", 1440],
  ["/?lang=en&events=all", 1024],
  ["/metric?lang=en", 390],
  ["/metric/active_volunteers?lang=ru", 1440],
  ["/metric/hours_verified?lang=kk", 390],
  ["/metric/no-such-metric?lang=ru", 390],
  ["/report?lang=kk", 390],
  ["/report?lang=ru", 1440],
  ["/nothing?lang=en", 1440],
  ["/thanks?lang=kk", 390],
  ["/thanks/no-such-code?lang=ru", 1440],
])("by day and by night axe finds nothing on %s, %i wide", async (address, width) => {
  await open(`${board.url}${address}`, width);
  expect(await findings()).toEqual([]);
});

test.each([
  ["/console?lang=kk", 390],
  ["/console?lang=ru", 1440],
  ["/console/thanks?lang=kk", 390],
  ["/console/thanks/new?lang=ru", 390],
  ["/console/people?lang=kk", 390],
  ["/console/people/import?lang=kk", 390],
  ["/console/people/aigerim?lang=ru", 1440],
  ["/console/people/aigerim/change?lang=kk", 390],
  ["/console/organizations?lang=kk", 390],
  ["/console/organizations/zhasyl-alatau?lang=ru", 390],
  ["/console/organizations/zhasyl-alatau/change?lang=kk", 1440],
  ["/console/desk/no-such-event?lang=kk", 390],
  ["/console/nothing?lang=en", 390],
])("by day and by night axe finds nothing on a coordinator's %s, %i wide", async (address, width) => {
  await open(`${office.url}${address}`, width);
  expect(await findings()).toEqual([]);
});

test("by day and by night axe finds nothing where one signs in, and the mark that shows a password is seen", async () => {
  await open(`${board.url}/console/sign-in?lang=ru`, 390);
  expect(await findings()).toEqual([]);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const [mark, field] = await page.getByRole("button", { name: "Показать пароль" }).evaluate((button) => {
      const input = button.closest("[class*=wrapper]")?.querySelector("input");
      const box = input?.closest("div") ?? button;
      return [getComputedStyle(button).color, getComputedStyle(box).backgroundColor];
    });
    expect([colorScheme, contrast(mark ?? "", field ?? "") >= 3]).toEqual([colorScheme, true]);
  }
});

test("by day and by night axe finds nothing where an invitation is taken up", async () => {
  await open(`${board.url}/console/invitation?lang=kk`, 390);
  expect(await findings()).toEqual([]);
});

test.each(["kk", "ru", "en"])("axe finds nothing on the wall in %s", async (lang) => {
  await open(`${wall.url}/screen?lang=${lang}`, 1920);
  await page.getByRole("figure").first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test("axe finds nothing on the calm picture of a wall that has no server", async () => {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  try {
    const held = await context.newPage();
    await context.route("**/graphql", (route) => route.abort());
    await context.routeWebSocket("**/graphql", (socket) => socket.close());
    await held.goto(`${wall.url}/screen?lang=kk`);
    await held.getByText("Марафонның басталуын күтеміз").waitFor();
    expect(await held.getByRole("figure").count()).toBe(0);
    expect(await axeFindings(held)).toEqual([]);
  } finally {
    await context.close();
  }
});

/** Of two colors as browsers compute them, by WCAG 2: 1 to 21. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
