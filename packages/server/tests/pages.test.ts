import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type World, createWorld } from "./support/world.js";

let world: World;
let address: string;
let dashboardDir: string;

beforeAll(async () => {
  dashboardDir = await mkdtemp(path.join(tmpdir(), "igilik-pages-"));
  for (const name of ["index", "screen", "console", "thanks"])
    await writeFile(path.join(dashboardDir, `${name}.html`), `<title>${name}</title>`);
  await writeFile(path.join(dashboardDir, "favicon.svg"), "<svg/>");
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
  ["/thanks", 200, "thanks"],
  ["/thanks/0000000000000000000000000z", 200, "thanks"],
  ["/thankssss", 404, "index"],
  ["/nowhere", 404, "index"],
  ["/metric/one/two", 404, "index"],
  ["/report", 200, "index"],
  ["/report/one", 404, "index"],
  ["/screens", 404, "index"],
])("a browser at %s is answered %i with the page %s", async (place, status, page) => {
  const response = await visit(place);
  expect(await response.text()).toBe(`<title>${page}</title>`);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toContain("text/html");
});

it.each(["/favicon.ico", "/favicon.svg"])("the icon of the pages is at %s", async (place) => {
  const response = await visit(place, { accept: "image/*" });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("image/svg+xml");
  expect(await response.text()).toBe("<svg/>");
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

describe("a browser at the API's address", () => {
  it.each(["/graphql", "/graphql?query=%7B__typename%7D"])("is given GraphiQL at %s", async (place) => {
    const response = await visit(place);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(await response.text()).toContain("graphiql.js");
  });

  it("is told without scripts what it is and how to ask", async () => {
    const text = await (await visit("/graphql")).text();
    expect(text).toContain(`curl -s -G ${address}/graphql -H 'apollo-require-preflight: 1'`);
    expect(text).toContain("Это адрес для программ");
    expect(text).toContain("Бұл — бағдарламаларға арналған мекенжай");
  });

  it("gets every file of it from here, within the policy of the other pages", async () => {
    const page = await visit("/graphql");
    const files = [...(await page.text()).matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(
      ([, file]) => file ?? "",
    );
    const base = files[0]?.replace(/[^/]*$/, "") ?? "";
    const workers = ["editorWorkerService.js", "json.js", "graphql.js"].map((name) => `${base}${name}`);
    expect(files.map((file) => file.slice(base.length))).toEqual(["graphiql.css", "graphiql.js"]);
    expect(page.headers.get("content-security-policy")).toContain("script-src 'self';");
    for (const file of [...files, ...workers]) {
      const response = await fetch(`${address}${file}`);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toContain(
        file.endsWith(".css") ? "text/css" : "text/javascript",
      );
      expect(response.headers.get("cache-control")).toContain("immutable");
      expect(response.headers.get("content-encoding")).toBe("gzip");
      expect((await response.text()).length).toBeGreaterThan(1_000);
    }
    expect((await fetch(`${address}${base}secrets.json`)).status).toBe(404);
    expect((await fetch(`${address}/graphql/page/older/graphiql.js`)).status).toBe(404);
  });

  it("gets a file uncompressed when it cannot read it otherwise", async () => {
    const [, file] = /href="([^"]+\.css)"/.exec(await (await visit("/graphql")).text()) ?? [];
    const response = await fetch(`${address}${file}`, { headers: { "accept-encoding": "identity" } });
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(await response.text()).toContain(".graphiql-container");
  });
});

it("a browser's query is answered as a program's", async () => {
  const response = await visit(`/graphql?query=${encodeURIComponent("{ __typename }")}`, {
    "apollo-require-preflight": "1",
    accept: "application/json, text/html",
  });
  expect(await response.json()).toEqual({ data: { __typename: "Query" } });
});
