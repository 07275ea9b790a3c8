import { anonymous, coordinator, FakeWorld } from "@igilik/schema/testing";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { axeFindings } from "./support/axe-findings.js";
import { startBoardServer, type BoardServer } from "./support/board-server.js";
import { launchBrowser } from "./support/browser.js";
import { cutWords } from "./support/cut-words.js";

let browser: Browser;
/** A world of its own for each test, with a coordinator who is signed in. */
let server: BoardServer;
/** Where nobody is signed in. */
let front: BoardServer;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
  front = await startBoardServer(new FakeWorld(), anonymous);
});

afterAll(async () => {
  await browser.close();
  await front.close();
});

beforeEach(async () => {
  server = await startBoardServer(worldOfLongNames(), coordinator);
});

afterEach(async () => {
  await context.close();
  await server.close();
});

/** All organizations have a name of 48 letters, the longest that pages are made for. */
function worldOfLongNames(): FakeWorld {
  const world = new FakeWorld();
  const longest = {
    kk: "«Тау етегі» облысаралық студенттер еріктілер одағы",
    ru: "Межрегиональный союз волонтёров-студентов «Ала»",
    en: "Interregional Union of Student Volunteers Tau Eteg",
  };
  world.organizations.forEach((organization, index) => {
    world.organizations[index] = { ...organization, name: longest };
  });
  return world;
}

async function open(url: string, settings: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...settings });
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** Types into the desk's field and waits for the answer. */
async function enter(page: Page, typed: string, answer: string): Promise<void> {
  await page.keyboard.press("Escape");
  await page.keyboard.type(typed);
  await page.keyboard.press("Enter");
  await page.locator(`[data-answer=${answer}]`).waitFor();
}

/** Every state of the desk, each reached by keyboard alone. */
const deskStates: [state: string, reach: (page: Page) => Promise<void>][] = [
  ["ready", () => Promise.resolve()],
  ["recorded", (page) => enter(page, "AK4821", "recorded")],
  ["already", (page) => enter(page, "AK4821", "already")],
  ["refused", (page) => enter(page, "SE7302", "refused")],
  ["choose", (page) => enter(page, "Тілеубай", "choose")],
  ["nobody", (page) => enter(page, "Ким Аня", "nobody")],
  [
    "a new person",
    async (page) => {
      await page.keyboard.press("Enter");
      await page.locator("main form").waitFor();
      await page.locator("main form [type=submit]").focus();
      await page.keyboard.press("Enter");
    },
  ],
];

/** Words that are cut when the window is as large as the page, also when the page grows meanwhile. */
async function cutOn(page: Page): Promise<unknown> {
  const window = page.viewportSize() ?? { width: 0, height: 0 };
  const wholePage = () =>
    page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return { width: scrollWidth, height: scrollHeight };
    });
  let cut: unknown;
  let whole = await wholePage();
  let height: number;
  do {
    expect(whole.width).toBe(window.width);
    height = Math.max(window.height, whole.height);
    await page.setViewportSize({ ...window, height });
    cut = await page.evaluate(cutWords);
    whole = await wholePage();
  } while (whole.height > height);
  await page.setViewportSize(window);
  return cut;
}

const nothing = { found: [], cut: [] };

/** What axe finds and what is cut once a form was sent in as it came. */
async function whereFieldsMiss(page: Page, form: string): Promise<{ found: unknown; cut: unknown }> {
  await page.locator(`${form} [type=submit]`).click();
  await page.locator("[aria-invalid=true]").first().waitFor();
  return { found: await axeFindings(page), cut: await cutOn(page) };
}

const settings = [
  ["kk", "light", 390, 844],
  ["ru", "dark", 1024, 768],
  ["en", "light", 1440, 900],
] as const;

describe.each(settings)("the console in %s, %s, on %i × %i", (lang, colorScheme, width, height) => {
  test("axe finds nothing on the desk and no word is cut, whatever it answers", async () => {
    const page = await open(`${server.url}/console/desk/tea?lang=${lang}`, {
      colorScheme,
      viewport: { width, height },
    });
    await page.locator("[data-answer=ready]").waitFor();
    for (const [state, reach] of deskStates) {
      await reach(page);
      expect([state, await axeFindings(page)]).toEqual([state, []]);
      expect([state, await cutOn(page)]).toEqual([state, []]);
    }
  });

  test("no word is cut on a page of the console", async () => {
    const page = await open(`${server.url}/console?lang=${lang}`, {
      colorScheme,
      viewport: { width, height },
    });
    for (const address of [
      "/console",
      "/console/events",
      "/console/events/gifts",
      "/console/events/gifts/change",
      "/console/desk",
      "/console/thanks",
      "/console/campaign",
      "/console/projects",
    ]) {
      await page.goto(`${server.url}${address}?lang=${lang}`);
      await page.locator("h1").waitFor();
      await page.locator("main li").first().waitFor();
      expect([address, await cutOn(page)]).toEqual([address, []]);
    }
  });

  test("axe finds nothing on a form with its fields missing, and no word is cut", async () => {
    const page = await open(`${server.url}/console?lang=${lang}`, {
      colorScheme,
      viewport: { width, height },
    });
    for (const [address, form] of [
      ["/console/events/new", "main form"],
      ["/console/campaigns/new", "main form"],
      ["/console/events/tea", "[role=dialog] form"],
    ] as const) {
      await page.goto(`${server.url}${address}?lang=${lang}`);
      await page.locator("h1").waitFor();
      if (form.startsWith("[role=dialog]")) await page.locator("main article button").first().click();
      expect([address, await whereFieldsMiss(page, form)]).toEqual([address, nothing]);
    }
  });

  test("axe finds nothing where one signs in with fields missing, and no word is cut", async () => {
    const page = await open(`${front.url}/console/sign-in?lang=${lang}`, {
      colorScheme,
      viewport: { width, height },
    });
    expect(await whereFieldsMiss(page, "form")).toEqual(nothing);
    await page.goto(`${front.url}/console/first-coordinator?lang=${lang}`);
    expect(await whereFieldsMiss(page, "form")).toEqual(nothing);
  });
});

test.each([
  [1366, 768],
  [1440, 900],
])("on %i × %i every choice of the desk stands there as a whole", async (width, height) => {
  const world = new FakeWorld();
  const [model] = world.cards;
  for (let number = 0; number < 12; number++) {
    const volunteer = { ...model!.volunteer, id: `namesake-${number}` };
    world.cards.push({ ...model!, volunteer, code: `NS10${number + 10}`, familyName: "Абдиров" });
  }
  const desk = await startBoardServer(world, coordinator);
  try {
    const page = await open(`${desk.url}/console/desk/tea?lang=ru`, { viewport: { width, height } });
    await page.getByRole("combobox").waitFor();
    await enter(page, "Абдиров", "choose");
    const list = page.getByRole("listbox");
    expect(await list.getByRole("option").count()).toBe(6);
    const hidden = await list.evaluate((element) => element.scrollHeight - element.clientHeight);
    expect(hidden).toBe(0);
    expect(await list.evaluate((element) => element.getBoundingClientRect().bottom)).toBeLessThan(height);
  } finally {
    await desk.close();
  }
});

test("the field of the desk has the focus from the start and after every answer", async () => {
  const page = await open(`${server.url}/console/desk/tea?lang=en`);
  await page.locator("[data-answer=ready]").waitFor();
  const hasFocus = () => page.evaluate(() => document.activeElement?.getAttribute("role") === "combobox");
  expect(await hasFocus()).toBe(true);
  await enter(page, "AK4821", "recorded");
  await page.locator("[data-answer=recorded]").click();
  expect(await hasFocus()).toBe(true);
  await page.getByRole("button", { name: /Undo/ }).first().click();
  await page.locator("[data-answer=undone]").waitFor();
  expect(await hasFocus()).toBe(true);
});

test("a thank-you is rejected with its reason by keyboard alone, and the next one has the focus", async () => {
  const world = worldOfLongNames();
  const [waiting] = world.thankYous;
  world.thankYous.unshift({ ...waiting!, id: "advert", text: "Такси дёшево" });
  await server.close();
  server = await startBoardServer(world, coordinator);
  const page = await open(`${server.url}/console/thanks?lang=en`);
  await page.locator("article blockquote", { hasText: "Такси дёшево" }).waitFor();
  await page.keyboard.press("r");
  await page.locator("article form").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.type("Advertising");
  await page.keyboard.press("Enter");
  await page.locator("article blockquote", { hasText: waiting!.text }).waitFor();
  expect(world.thankYous[0]?.status).toBe("REJECTED");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-current"))).toBe("true");
});
