import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchBrowser } from "./support/browser.js";
import { cutWords } from "./support/cut-words.js";
import { startWallServer, type WallServer } from "./support/wall-server.js";
import { wallScene } from "./support/wall-scene.js";

let browser: Browser;
let wall: WallServer;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  wall = await startWallServer(wallScene());
});

afterEach(async () => {
  await context.close();
  await wall.close();
});

interface Opening {
  width?: number;
  height?: number;
  lang?: string;
}

async function openWall({ width = 1920, height = 1080, lang = "kk" }: Opening = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width, height } });
  // A wall reloads at a moment of its own; here it comes at once.
  await context.addInitScript(() => {
    Math.random = () => 0;
  });
  const page = await context.newPage();
  await page.goto(`${wall.url}/screen?lang=${lang}`);
  await page
    .getByRole("region", { name: wallTitle[lang] ?? "" })
    .getByRole("listitem")
    .first()
    .waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() =>
    document.getAnimations().every((animation) => animation.playState !== "running"),
  );
  return page;
}

const wallTitle: Record<string, string> = {
  kk: "Алғыс қабырғасы",
  ru: "Стена благодарности",
  en: "Thank-you wall",
};

/** A projector, a full HD wall, a 4K wall, an upright panel, and a phone that somebody opened it on. */
const screens = [
  [1024, 768],
  [1920, 1080],
  [3840, 2160],
  [1080, 1920],
  [390, 844],
] as const;

const longName: Record<string, string> = {
  kk: "«Тау етегі» облысаралық студенттер еріктілер одағы",
  ru: "Межрегиональный союз волонтёров-студентов «Ала»",
  en: "Interregional Union of Student Volunteers Tau Eteg",
};

describe.each(screens)("on a screen of %i × %i", (width, height) => {
  test.each(["kk", "ru", "en"])("all is there as a whole in %s, without scrolling", async (lang) => {
    const page = await openWall({ width, height, lang });
    expect(await page.evaluate(cutWords)).toEqual([]);
    const scrolled = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return [scrollWidth, scrollHeight];
    });
    expect(scrolled).toEqual([width, height]);

    const organizations = page.getByRole("listitem").filter({ hasText: longName[lang] ?? "" });
    expect(await organizations.first().isVisible()).toBe(true);

    const list = page.getByRole("region", { name: wallTitle[lang] ?? "" }).getByRole("list");
    const wallEdges = await list.evaluate(edgesOf);
    const notes = await list.getByRole("figure").evaluateAll((figures) =>
      figures.map((figure) => {
        const { left, top, right, bottom } = figure.getBoundingClientRect();
        return { left, top, right, bottom };
      }),
    );
    expect(notes.length).toBeGreaterThan(1);
    expect(Math.max(...notes.map(({ bottom }) => bottom))).toBeLessThanOrEqual(wallEdges.bottom + 1);
    expect(notes.filter((one, index) => notes.slice(index + 1).some((other) => cover(one, other)))).toEqual(
      [],
    );
  });
});

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function edgesOf(element: Element): Edges {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}

function cover(one: Edges, other: Edges): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

describe("a wall in the hall", () => {
  test("counts along, and moves on by one whole note after five seconds", async () => {
    const page = await openWall();
    wall.publish({ activeVolunteers: 52_470 });
    await page.getByText("52 470").waitFor();
    wall.scene.thankYous = [
      { ...wall.scene.thankYous[0]!, id: "newest", text: "Жаңа алғыс: рақмет сіздерге!" },
      ...wall.scene.thankYous,
    ];
    wall.publish({ thankYousPublished: 8917 });
    const newest = page.getByText("Жаңа алғыс: рақмет сіздерге!");
    await newest.waitFor({ timeout: 15_000 });
    expect(await page.evaluate(cutWords)).toEqual([]);
  });

  test("comes back by itself after the connection was cut, with the newest number", async () => {
    const page = await openWall();
    await page.getByText("тікелей эфир").waitFor();
    wall.cutSockets();
    wall.publish({ activeVolunteers: 52_999 });
    await page.getByText("52 999").waitFor();
    await page.getByText("тікелей эфир").waitFor();
    expect(await page.getByText("қайта қосылуда").count()).toBe(0);
  });

  test("reloads itself when the server has a new build", async () => {
    const page = await openWall();
    await page.evaluate(() => Object.assign(globalThis, { isOldPage: true }));
    wall.build = "a-newer-build";
    wall.cutSockets();
    await page.waitForFunction(() => !("isOldPage" in globalThis));
    await page.getByText("52 466", { exact: true }).waitFor();
    expect(await page.evaluate(() => "isOldPage" in globalThis)).toBe(false);
  });

  test("marks a corrected number", async () => {
    const page = await openWall({ lang: "ru" });
    wall.publish({
      activeVolunteers: 52_400,
      corrected: [{ metric: "active_volunteers", from: 52_466, to: 52_400 }],
    });
    await page.getByText("исправлено · было 52 466").waitFor();
    await page.getByText("52 400").waitFor();
    expect(await page.evaluate(cutWords)).toEqual([]);
  });

  test("shows the calm picture while there is no server behind it", async () => {
    const page = await openWall();
    await context.route("**/graphql", (route) => route.abort());
    await context.routeWebSocket("**/graphql", (socket) => socket.close());
    await page.reload();
    await page.getByRole("heading", { name: "Игі істер марафоны" }).waitFor();
    expect(await page.getByText("Марафонның басталуын күтеміз").isVisible()).toBe(true);
    expect(await page.evaluate(cutWords)).toEqual([]);
  });
});
