import { buildSchema } from "graphql";
import { expect, it } from "vitest";
import { createPreparer } from "../src/http/prepare-operation.js";

const schema = buildSchema("type Query { version: String }");
const named = (name: string, comment = ""): string => `query ${name} { version } # ${comment}`;

it("keeps what is asked again, however many small documents come between", () => {
  const prepare = createPreparer(schema);
  const first = prepare(named("A"));
  for (let n = 0; n < 900; n++) prepare(named(`B${n}`));
  expect(prepare(named("A"))).toEqual(first);
  expect(documentOf(prepare(named("A")))).toBe(documentOf(first));
});

it("forgets what large documents need the room of", () => {
  const prepare = createPreparer(schema);
  const first = prepare(named("A"));
  const words = "x ".repeat(7_000);
  for (let n = 0; n < 400; n++) expect(prepare(named(`B${n}`, words))).toHaveProperty("document");
  expect(documentOf(prepare(named("A")))).not.toBe(documentOf(first));
});

function documentOf(prepared: ReturnType<ReturnType<typeof createPreparer>>): unknown {
  return "document" in prepared ? prepared.document : undefined;
}
