// The wall in headless Chromium while 20 versions a second arrive: frames a second (`--width 3840 --height 2160`: on another screen).
import { launchBrowser } from "../packages/dashboard/e2e/support/browser.js";
import { countFrames, type Frames } from "../packages/dashboard/e2e/support/frames.js";
import { wallScene } from "../packages/dashboard/e2e/support/wall-scene.js";
import { startWallServer } from "../packages/dashboard/e2e/support/wall-server.js";
import { bigNumber } from "../packages/dashboard/src/lib/format.js";
import { median, report, rounded } from "./support/report.js";
import { readSettings } from "./support/settings.js";

const settings = readSettings({ width: 1920, height: 1080, perSecond: 20, seconds: 10, rounds: 3 });
const { width, height } = settings;

const wall = await startWallServer(wallScene());
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width, height } });
await page.goto(`${wall.url}/screen`);
await page.getByText("52 466").waitFor();

let sent = 0;
/** One version as a busy minute makes them: every number moves, and a thank-you is published now and then. */
function next(): void {
  sent += 1;
  const { figures } = wall.scene;
  wall.publish({
    activeVolunteers: figures.activeVolunteers + 7,
    hoursVerified: figures.hoursVerified + 13,
    thankYousPublished: figures.thankYousPublished + (sent % 20 === 0 ? 1 : 0),
    byDay: figures.byDay.map((day, index) =>
      index === 4 ? { ...day, volunteerTurnouts: day.volunteerTurnouts + 9 } : day,
    ),
    byDistrict: figures.byDistrict.map((part) => ({ ...part, activeVolunteers: part.activeVolunteers + 1 })),
    byCategory: figures.byCategory.map((part) => ({
      ...part,
      volunteerTurnouts: part.volunteerTurnouts + 1,
    })),
    leading: figures.leading.map((part, index) => ({
      ...part,
      activeVolunteers: part.activeVolunteers + 7 - index,
    })),
  });
}

const sending = setInterval(next, 1000 / settings.perSecond);
const pinging = setInterval(wall.ping, 2_000);
const measured: Frames[] = [];
const sentBefore = sent;
const begun = performance.now();
for (let round = 0; round < settings.rounds; round += 1) {
  measured.push(await page.evaluate(countFrames, settings.seconds * 1_000));
}
const sentPerSecond = ((sent - sentBefore) * 1000) / (performance.now() - begun);
clearInterval(sending);
clearInterval(pinging);
// A wall that drew smoothly because it stood still would be no wall.
await page.getByText(bigNumber("kk", wall.scene.figures.activeVolunteers)).waitFor();
await browser.close();
await wall.close();

const rates = measured.map(({ perSecond }) => rounded(perSecond));
report(
  "screen",
  [
    { name: "frames", value: rounded(median(rates)), unit: "/s", reach: { atLeast: 55 } },
    { name: "versions sent", value: rounded(sentPerSecond), unit: "/s" },
    {
      name: "longest frame",
      value: rounded(Math.max(...measured.map(({ longestMs }) => longestMs))),
      unit: "ms",
    },
  ],
  { ...settings, framesOfEachRound: rates, lateFramesOfEachRound: measured.map(({ late }) => late) },
);
