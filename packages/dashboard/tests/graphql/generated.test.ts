import { createHash } from "node:crypto";
import { print, type DocumentNode } from "graphql";
import { expect, test } from "vitest";
import * as generated from "../../src/graphql/generated";

test("every operation of the pages carries the SHA-256 of its text, by which the server knows it", () => {
  const documents = Object.values(generated).filter(
    (document): document is DocumentNode & { __meta__: { hash: string } } => "__meta__" in document,
  );
  expect(documents).toHaveLength(Object.keys(generated).filter((name) => name.endsWith("Document")).length);
  for (const document of documents) {
    expect(document.__meta__.hash).toBe(createHash("sha256").update(print(document)).digest("hex"));
  }
});
