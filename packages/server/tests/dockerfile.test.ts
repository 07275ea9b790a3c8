import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const repository = path.resolve(import.meta.dirname, "../../..");
const lines = readFileSync(path.join(repository, "Dockerfile"), "utf8").split("\n");
const ignored = readFileSync(path.join(repository, ".dockerignore"), "utf8").split("\n");

/** What is copied from the checkout, and what from another stage: all but the last word, which is where it goes. */
const copied = lines
  .filter((line) => line.startsWith("COPY "))
  .map((line) => {
    const [from, ...words] = line.split(" ").slice(1);
    const isFromStage = from?.startsWith("--from=") ?? false;
    return { isFromStage, sources: (isFromStage ? words : [from ?? "", ...words]).slice(0, -1) };
  });

test("the image copies only what is in the checkout", () => {
  const sources = copied.filter(({ isFromStage }) => !isFromStage).flatMap((each) => each.sources);
  expect(sources).toContain("packages");
  expect(sources.filter((source) => !existsSync(path.join(repository, source)))).toEqual([]);
  expect(sources.filter((source) => ignored.includes(source))).toEqual([]);
});

test("what is copied from the build is in the checkout, or is what a build makes", () => {
  const sources = copied.filter(({ isFromStage }) => isFromStage).flatMap((each) => each.sources);
  const inCheckout = sources.map((source) => path.relative("/app", source).replace(/\/dist$/, "/src"));
  expect(inCheckout).toContain("packages/server/src");
  expect(inCheckout.filter((source) => !existsSync(path.join(repository, source)))).toEqual([]);
});
