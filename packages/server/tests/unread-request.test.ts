import { afterAll, beforeAll, expect, it } from "vitest";
import { type World, createWorld } from "./support/world.js";

let world: World;
let address: string;

beforeAll(async () => {
  world = await createWorld();
  address = await world.listen();
});
afterAll(() => world.close());

const secret = "a secret that is not repeated";
const operation = (length: number): string =>
  JSON.stringify({ query: "{ __typename }", variables: { file: "A".repeat(length) } });

it.each([
  ["of 5 MiB", "application/json", operation(5 * 1024 * 1024), 413, "FILE_TOO_LARGE"],
  ["that is no JSON", "application/json", `{ "password": "${secret}`, 400, "BAD_REQUEST"],
  ["that is empty", "application/json", "", 400, "BAD_REQUEST"],
  ["with a forbidden key", "application/json", `{ "__proto__": "${secret}" }`, 400, "BAD_REQUEST"],
  ["of another type", "application/xml", `<query>${secret}</query>`, 415, "BAD_REQUEST"],
  ["that is a number", "application/json", "2026", 400, "BAD_REQUEST"],
])("a request %s is refused in GraphQL's shape and with a code", async (_, type, body, status, code) => {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": type },
    body,
  });
  const text = await response.text();
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toContain("application/json");
  expect(JSON.parse(text)).toEqual({
    errors: [{ message: expect.stringMatching(/\w{4}/), extensions: { code } }],
  });
  expect(text).not.toContain(secret);
});

it("a request a little under 4 MiB is read", async () => {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: operation(4 * 1024 * 1024 - 100),
  });
  expect(await response.json()).toEqual({ data: { __typename: "Query" } });
});
