import { anonymous, coordinator, FakeWorld } from "@igilik/schema/testing";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { everyPage, type Reader } from "../tests/support/every-page";
import { axeFindings } from "./support/axe-findings.js";
import { startBoardServer, type BoardServer } from "./support/board-server.js";
import { launchBrowser } from "./support/browser.js";
import { startWallServer, type WallServer } from "./support/wall-server.js";
import { wallScene } from "./support/wall-scene.js";

/** Who is signed in. */
type Asking = Exclude<Reader, "organization">;

let browser: Browser;
let servers: Record<Asking, BoardServer>;
let wall: WallServer;
let page: Page;

beforeAll(async () => {
  const everybody = await startBoardServer(new FakeWorld(), anonymous);
  servers = { everybody, coordinator: await startBoardServer(busyOffice(), coordinator) };
  [browser, wall] = await Promise.all([launchBrowser(), startWallServer(wallScene())]);
  page = await (await browser.newContext({ reducedMotion: "reduce" })).newPage();
});

afterAll(async () => {
  await browser.close();
  await Promise.all([...Object.values(servers), wall].map((server) => server.close()));
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

/** Pages that stand beside the list of all of them: what is not there, and other faces of the same page. */
const besides: [reader: Asking, address: string][] = [
  ["everybody", "/metric/no-such-metric"],
  ["everybody", "/thanks/no-such-code"],
  ["coordinator", "/console/events?view=calendar&day=2026-12-08"],
  ["coordinator", "/console/desk/no-such-event"],
  ["coordinator", "/console/nothing"],
];

const ids = { event: "tea", organization: "zhasyl-alatau", person: "aigerim" };
const pages = [
  // The portal's pages are looked at where it is used, the wall below.
  ...everyPage.flatMap(({ reader, address, route }): typeof besides =>
    reader === "organization" || route === "/screen" ? [] : [[reader, address(ids)]],
  ),
  ...besides,
];

// Each page once; all three languages and both widths come to every kind of page.
const languages = ["kk", "ru", "en"];
const widths = [390, 1440];

describe.each(pages)("a page of %s", (reader, address) => {
  const place = pages.findIndex((one) => one[1] === address);
  const lang = languages[place % languages.length] ?? "";
  const width = widths[place % widths.length] ?? 0;

  test(`by day and by night axe finds nothing on ${address} in ${lang}, ${width} wide`, async () => {
    const url = new URL(address, servers[reader].url);
    url.searchParams.set("lang", lang);
    await open(url.href, width);
    expect(await findings()).toEqual([]);
  });
});

test("the mark that shows a password is seen by day and by night", async () => {
  await open(`${servers.everybody.url}/console/sign-in?lang=ru`, 390);
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
