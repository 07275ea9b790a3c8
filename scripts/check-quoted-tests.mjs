// What a *.md file says is held by a test is: the file that it names has a test of that title. It is written
// [some.test.ts](…): "a title"; "another, of which the rest is left out …". "same" is the file that was named last.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { filesEndingIn } from "./lib/files-ending-in.mjs";
import { root } from "./lib/root.mjs";

const named =
  /\[`?[\w.-]+\.test\.tsx?`?\]\((?<link>[^)\s]+)\)|(?<name>[\w.-]+\.test\.tsx?)|\bsame(?: file)?\b/;
const quoted = /(?:"[^"]+"(?:[;,]? (?:and )?(?="))?)+/;
/** A file, then perhaps a remark, then perhaps a colon and titles. */
const mention = new RegExp(`(?:${named.source})(?:[^:;|"[]*: ?(?<titles>${quoted.source}))?`, "g");

const tests = new Map(
  [".test.ts", ".test.tsx"]
    .flatMap((ending) => filesEndingIn(ending))
    .map((file) => [path.basename(file), file]),
);

/** A row of a table is by itself; other lines are joined as far as their paragraph goes. */
const passages = (text) => text.replace(/\n(?!\n|\||[-#]) */g, " ").split("\n");

function holds(file, title) {
  const parts = title.split("…").map((part) => part.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const source = readFileSync(file, "utf8").replace(/\\(["'`])/g, "$1");
  return new RegExp(`["'\`]${parts.join(".*")}["'\`],`).test(source);
}

let checked = 0;
const problems = filesEndingIn(".md").flatMap((page) => {
  const found = [];
  let last;
  for (const { groups } of passages(readFileSync(page, "utf8")).flatMap((text) => [
    ...text.matchAll(mention),
  ])) {
    if (groups.link) last = path.resolve(path.dirname(page), groups.link);
    else if (groups.name) last = tests.get(groups.name) ?? groups.name;
    for (const [, title] of (groups.titles ?? "").matchAll(/"([^"]+)"/g)) {
      checked++;
      if (!last || !existsSync(last)) found.push(`"${title}" is in no file that is there`);
      else if (!holds(last, title)) found.push(`"${title}" is no test of ${path.relative(root, last)}`);
    }
  }
  return found.map((problem) => `${path.relative(root, page)}: ${problem}`);
});

if (checked === 0) problems.push("no title was found to look at");
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);
