// From `npm start` to the first live number, on an installed and built checkout; with --bare on a new clone, too.
import { fileURLToPath } from "node:url";
import { startBare } from "./start/bare-checkout.js";
import { startOnce } from "./start/start-once.js";
import { type Figure, median, report, rounded } from "./support/report.js";
import { readSettings } from "./support/settings.js";

const args = process.argv.slice(2);
const isBareToo = args.includes("--bare");
const settings = readSettings(
  { rounds: 5, ...(isBareToo ? { bareRounds: 3 } : {}) },
  args.filter((each) => each !== "--bare"),
);
const root = fileURLToPath(new URL("..", import.meta.url));

const figures: Figure[] = [];
const secondsEachRound: Record<string, number[]> = {};
await measure("first live number", settings.rounds, 10, () => startOnce({ folder: root, giveUpAfterS: 120 }));
if (settings.bareRounds !== undefined) {
  await measure("first live number, new clone", settings.bareRounds, 60, () => startBare(root, 600));
}
report("start", figures, { ...settings, secondsEachRound });

/** Takes a figure in seconds that is aimed at `atMost`. */
async function measure(
  name: string,
  rounds: number,
  atMost: number,
  start: () => Promise<number>,
): Promise<void> {
  const seconds: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    seconds.push(await start());
    console.error(`${name}, round ${round}: ${rounded(seconds.at(-1) ?? 0)} s`);
  }
  secondsEachRound[name] = seconds.map(rounded);
  figures.push({ name, value: rounded(median(seconds)), unit: "s", reach: { atMost } });
}
