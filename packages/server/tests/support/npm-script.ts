/*
 * A script as npm would run it. Prints its process id, and when its parent is gone `stops` if it was told to stop,
 * else, after long enough to be told, `outlives its parent`.
 */
import { readFileSync } from "node:fs";
import { whenNpmParentDies } from "../../src/parent-watch.js";

const grandparent = (): string | undefined =>
  readFileSync(`/proc/${process.ppid}/stat`, "utf8").split(" ")[3];
const first = grandparent();
let orphanedSince: number | undefined;

whenNpmParentDies(process.env["npm_lifecycle_event"], () => {
  console.log("stops");
  process.exit(0);
});
console.log(process.pid); // only now may the test kill the parent: the watch knows it
setInterval(() => {
  if (grandparent() === first) return;
  orphanedSince ??= performance.now();
  if (performance.now() - orphanedSince < 1_500) return;
  console.log("outlives its parent");
  process.exit(0);
}, 50);
