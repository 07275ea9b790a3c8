// A coordinator scrolls the lists of a large campaign in headless Chromium, far down: frames a second.
import { launchBrowser } from "../packages/dashboard/e2e/support/browser.js";
import type { Frames } from "../packages/dashboard/e2e/support/frames.js";
import {
  askThrough,
  becomeFirstCoordinator,
  openMarathon,
} from "../packages/dashboard/e2e/support/front-office.js";
import { scrollDown, showRows } from "../packages/dashboard/e2e/support/long-lists.js";
import { startBuiltServer } from "../packages/dashboard/e2e/support/server.js";
import { fillCampaign } from "./lists/full-campaign.js";
import { startPostgres } from "./support/built-server.js";
import { median, report, rounded } from "./support/report.js";
import { readSettings } from "./support/settings.js";

const settings = readSettings({
  ...{ events: 10_000, people: 200_000, organizations: 3_000, thanks: 20_000 },
  ...{ rows: 600, seconds: 5, rounds: 3 },
});

const database = await startPostgres({ unsafe: true });
const url = await database.createDatabase("scroll");
const server = await startBuiltServer({ databaseUrl: url });
const browser = await launchBrowser();
const office = await browser.newContext({ viewport: { width: 1440, height: 900 } });
const ask = askThrough(office.request, server);
await becomeFirstCoordinator(ask, server);
await openMarathon(ask);
await fillCampaign(url, settings);
const page = await office.newPage();
const measured = new Map<string, Frames[]>();
for (const list of ["people", "events", "organizations"]) {
  await page.goto(`${server.url}/console/${list}?lang=en`);
  await showRows(page, settings.rows);
  const rounds: Frames[] = [];
  for (let round = 0; round < settings.rounds; round += 1) {
    rounds.push(await scrollDown(page, settings.seconds * 1_000));
  }
  measured.set(list, rounds);
}
await browser.close();
await server.stop();
await database.stop();

report(
  "scroll",
  [...measured].flatMap(([list, rounds]) => [
    {
      name: `frames, list of ${list}`,
      value: rounded(median(rounds.map(({ perSecond }) => perSecond))),
      unit: "/s",
      reach: { atLeast: 55 },
    },
    {
      name: `longest frame, list of ${list}`,
      value: rounded(Math.max(...rounds.map(({ longestMs }) => longestMs))),
      unit: "ms",
    },
  ]),
  { ...settings },
);
