// `take.ts FOLDER [WORDS]`: pictures of every page, and of its other faces, whose name has the words in it, of a
// demonstration of its own.
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { everyPage } from "../../tests/support/every-page";
import { launchBrowser } from "../support/browser.js";
import { startBuiltServer } from "../support/server.js";
import { signEverybodyIn } from "./demonstration.js";
import { type Face, faces, words } from "./faces.js";

const languages = ["kk", "ru", "en"] as const;
const themes = ["light", "dark"] as const;
const sizes = { desktop: { width: 1440, height: 900 }, tablet: { width: 820, height: 1180 } };

const [folder = "screenshots", wanted = ""] = process.argv.slice(2);

const pictured: readonly Face[] = [
  ...everyPage.map((page) => ({ ...page, name: fileName(page.route) })),
  ...faces,
].filter(({ name }) => name.includes(wanted));

const server = await startBuiltServer({ demo: true });
const browser = await launchBrowser();
try {
  const { contexts, ids } = await signEverybodyIn(browser, server);
  for (const { name, reader, address, turn } of pictured) {
    const page = await contexts[reader].newPage();
    for (const language of languages) {
      for (const [size, viewport] of Object.entries(sizes)) {
        await page.setViewportSize(viewport);
        await open(page, withLanguage(`${server.url}${address(ids)}`, language));
        await turn?.(page, words[language]);
        for (const theme of themes) {
          // A dialog lies over what is in sight.
          await take(page, theme, { name: [name, language, size, theme].join("."), isWhole: !turn });
        }
      }
    }
    await page.close();
    console.log(name);
  }
} finally {
  await browser.close();
  await server.stop();
}

/** Opens an address and waits until the page has what it shows. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(
    () =>
      document.querySelector("h1, figure") !== null && document.querySelector("[class*=loading]") === null,
  );
  await page.evaluate(() => document.fonts.ready);
}

/** What animates would be caught on its way. */
async function take(
  page: Page,
  colorScheme: (typeof themes)[number],
  { name, isWhole }: { name: string; isWhole: boolean },
): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== "running"),
  );
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: isWhole });
}

function withLanguage(address: string, language: string): string {
  const url = new URL(address);
  url.searchParams.set("lang", language);
  return url.href;
}

/** `/console/events/$event` is `console-events-event`, and `/` is `board`. */
function fileName(route: string): string {
  return route.replaceAll(/[^a-z]+/g, "-").replaceAll(/^-|-$/g, "") || "board";
}
