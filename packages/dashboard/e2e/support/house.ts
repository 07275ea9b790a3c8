import type { Browser, BrowserContext } from "playwright-core";
import { launchBrowser } from "./browser.js";
import {
  askThrough,
  becomeFirstCoordinator,
  openMarathon,
  type Ask,
  type OpenMarathon,
} from "./front-office.js";
import { startBuiltServer, type BuiltServer } from "./server.js";

/** A built server with a marathon that is on, and a browser to look at it. */
export interface House {
  server: BuiltServer;
  /** Nobody is signed in in its new contexts. */
  browser: Browser;
  /** Where the first coordinator is signed in. */
  office: BrowserContext;
  /** Asks as the first coordinator. */
  ask: Ask;
  marathon: OpenMarathon;
  close: () => Promise<void>;
}

/** Opens a house. Whoever opens it closes it. */
export async function openHouse(): Promise<House> {
  const [server, browser] = await Promise.all([startBuiltServer(), launchBrowser()]);
  const office = await browser.newContext();
  const ask = askThrough(office.request, server);
  await becomeFirstCoordinator(ask, server);
  return {
    server,
    browser,
    office,
    ask,
    marathon: await openMarathon(ask),
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}
