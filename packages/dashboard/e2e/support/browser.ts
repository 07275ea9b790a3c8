import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { findBrowser } from "./find-browser.js";

/** Starts a headless Chromium, with more arguments where a test needs them; whoever starts it closes it. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const { executablePath, env } = findBrowser();
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    chromiumSandbox: false, // root and containers have no sandbox; the tests open only our own pages
    args: ["--disable-dev-shm-usage", "--font-render-hinting=none", ...more],
  });
}

/** A page of nobody's in a window of its own: of pages that share one, those behind may draw only once a second. */
export async function openStreetPage(browser: Browser, settings: BrowserContextOptions = {}): Promise<Page> {
  return browser.newPage({ viewport: { width: 1280, height: 900 }, ...settings });
}
