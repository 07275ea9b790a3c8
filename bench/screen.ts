// The wall in headless Chromium while 20 versions a second arrive: frames a second (`-- screen 3840x2160`: on another screen).
import { launchBrowser } from "../packages/dashboard/e2e/support/browser.js";
import { countFrames, type Frames } from "../packages/dashboard/e2e/support/frames.js";
import { wallScene } from "../packages/dashboard/e2e/support/wall-scene.js";
import { bigNumber } from "../packages/dashboard/src/lib/format.js";
import { startWallServer } from "../packages/dashboard/e2e/support/wall-server.js";

const versionsPerSecond = 20;
const measuredMs = 10_000;
const rounds = 3;

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const [width = 1920, height = 1080] = (process.argv[2] ?? "").split("x").map(Number).filter(Boolean);

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

const sending = setInterval(next, 1000 / versionsPerSecond);
const pinging = setInterval(wall.ping, 2_000);
const measured: Frames[] = [];
const sentBefore = sent;
const begun = performance.now();
for (let round = 0; round < rounds; round += 1) {
  measured.push(await page.evaluate(countFrames, measuredMs));
}
const sentPerSecond = ((sent - sentBefore) * 1000) / (performance.now() - begun);
clearInterval(sending);
clearInterval(pinging);
// A wall that drew smoothly because it stood still would be no wall.
await page.getByText(bigNumber("kk", wall.scene.figures.activeVolunteers)).waitFor();
await browser.close();
await wall.close();

console.log(
  JSON.stringify({
    screen: `${width}x${height}`,
    versionsPerSecond: Number(sentPerSecond.toFixed(1)),
    framesPerSecond: Number(median(measured.map(({ perSecond }) => perSecond)).toFixed(1)),
    framesPerSecondEachRound: measured.map(({ perSecond }) => Number(perSecond.toFixed(1))),
    longestFrameMs: Math.round(Math.max(...measured.map(({ longestMs }) => longestMs))),
    lateFrames: measured.map(({ late }) => late),
  }),
);
