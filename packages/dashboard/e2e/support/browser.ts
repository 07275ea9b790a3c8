import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "./find-browser.js";

/** Starts a headless Chromium; whoever starts it closes it. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = findBrowser();
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    chromiumSandbox: false, // root and containers have no sandbox; the tests open only our own pages
    args: ["--disable-dev-shm-usage", "--font-render-hinting=none"],
  });
}
