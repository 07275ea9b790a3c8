// Every relative link in a *.md file leads to a file, and to a heading that is there.
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { filesEndingIn } from "./lib/files-ending-in.mjs";
import { root } from "./lib/root.mjs";

const withoutCode = (text) => text.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "");

/** The names by which a page's headings can be linked, made as code hosts make them. */
function anchors(file) {
  const headings =
    readFileSync(file, "utf8")
      .replace(/^```[\s\S]*?^```/gm, "")
      .match(/^#{1,6} .+$/gm) ?? [];
  const names = headings.map((heading) =>
    heading
      .replace(/^#+ /, "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, "")
      .trim()
      .replaceAll(" ", "-"),
  );
  return new Set(names);
}

function problemOf(file, link) {
  const [target, anchor] = link.split("#");
  const linked = target ? path.resolve(path.dirname(file), decodeURI(target)) : file;
  if (!existsSync(linked)) return "leads nowhere";
  if (
    anchor &&
    statSync(linked).isFile() &&
    linked.endsWith(".md") &&
    !anchors(linked).has(decodeURI(anchor))
  ) {
    return "names a heading that is not there";
  }
  return undefined;
}

const problems = filesEndingIn(".md").flatMap((file) => {
  const links = [...withoutCode(readFileSync(file, "utf8")).matchAll(/\]\(<?([^)>\s]+)>?[^)]*\)/g)].map(
    ([, link]) => link,
  );
  return links
    .filter((link) => !/^[a-z][a-z0-9+.-]*:/i.test(link))
    .flatMap((link) => {
      const problem = problemOf(file, link);
      return problem ? [`${path.relative(root, file)}: ${link} ${problem}`] : [];
    });
});

for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);
