import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type World, createWorld } from "./support/world.js";

let world: World;
let address: string;
let dashboardDir: string;

beforeAll(async () => {
  dashboardDir = await mkdtemp(path.join(tmpdir(), "igilik-pages-"));
  for (const name of ["index", "screen", "console"])
    await writeFile(path.join(dashboardDir, `${name}.html`), `<title>${name}</title>`);
  world = await createWorld({ dashboardDir });
  address = await world.listen();
});
afterAll(async () => {
  await world.close();
  await rm(dashboardDir, { recursive: true });
});

const visit = (place: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${address}${place}`, { headers: { accept: "text/html,application/xhtml+xml", ...headers } });

it.each([
  ["/", 200, "index"],
  ["/metric", 200, "index"],
  ["/metric/impact.tea", 200, "index"],
  ["/screen", 200, "screen"],
  ["/console/desk", 200, "console"],
  ["/nowhere", 404, "index"],
  ["/metric/one/two", 404, "index"],
  ["/screens", 404, "index"],
])("a browser at %s is answered %i with the page %s", async (place, status, page) => {
  const response = await visit(place);
  expect(await response.text()).toBe(`<title>${page}</title>`);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toContain("text/html");
});

it("what the build noted for itself is not served", async () => {
  await writeFile(path.join(dashboardDir, ".built-from"), "of this machine");
  const response = await visit("/.built-from", { accept: "*/*" });
  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain("of this machine");
});

it("a program at an unknown address is answered 404 in JSON", async () => {
  const response = await visit("/nowhere", { accept: "application/json" });
  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({ error: "There is nothing at this address." });
});

it("a browser at the API's address is told what it is and how to ask", async () => {
  const response = await visit("/graphql");
  const text = await response.text();
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("text/html");
  expect(text).toContain(`curl -s -G ${address}/graphql -H 'apollo-require-preflight: 1'`);
  expect(text).toContain("Это адрес для программ");
  expect(text).toContain("Бұл — бағдарламаларға арналған мекенжай");
});

it("a browser's query is answered as a program's", async () => {
  const response = await visit(`/graphql?query=${encodeURIComponent("{ __typename }")}`, {
    "apollo-require-preflight": "1",
    accept: "application/json, text/html",
  });
  expect(await response.json()).toEqual({ data: { __typename: "Query" } });
});
