import { type MockInstance, afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openMarathon } from "./support/open-marathon.js";
import { type Transport, openTransports } from "./support/transports.js";
import { type World, createWorld } from "./support/world.js";

let world: World;
let transports: Transport[];
let list: MockInstance<World["server"]["services"]["events"]["list"]>;

beforeAll(async () => {
  world = await createWorld();
  list = vi.spyOn(world.server.services.events, "list");
  await openMarathon(world);
  transports = openTransports(await world.listen(), null);
});
afterAll(async () => {
  for (const transport of transports) await transport.close();
  await world.close();
});

describe.each(["HTTP", "WebSocket"])("lists inside lists over %s", (name) => {
  const send: Transport["send"] = (query, variables) => {
    const transport = transports.find((each) => each.name === name) as Transport; // both are opened above
    return transport.send(query, variables);
  };
  beforeEach(() => void list.mockClear());

  const inner = "nodes { project { events(first: 100) { nodes { id } } } }";
  const byVariable = "nodes { project { events(first: $n) { nodes { id } } } }";

  it.each([
    ["as they stand", `{ events(first: 100) { ${inner} } }`, {}],
    ["by a variable", `query ($n: Int!) { events(first: $n) { ${byVariable} } }`, { n: 100 }],
    ["by a variable's default", `query ($n: Int! = 100) { events(first: $n) { ${byVariable} } }`, {}],
    [
      "in fragments",
      `{ events(first: 100) { ...E } } fragment E on EventConnection { nodes { ...P } }
       fragment P on Event { project { events(first: 100) { edges { node { id } } } } }`,
      {},
    ],
    [
      "beside one that would make up for them by a length below zero",
      `{ events(first: 100) { ${inner} } a: events(first: -1000) { ${inner} } }`,
      {},
    ],
    [
      "beside one that cannot be read",
      `query ($none: Int = null) { events(first: 100) { ${inner} } a: events(first: $none) { ${inner} } }`,
      {},
    ],
    [
      "that ask for a page at each of many items",
      "{ events(first: 100) { nodes { thankYous(first: 1) { nodes { id } } project { events(first: 1) { nodes { id } } } } } }",
      {},
    ],
  ])("are refused before anything is read: %s", async (_, query, variables) => {
    const { data, errors } = await send(query, variables);
    expect(errors?.map(({ extensions }) => extensions?.["code"])).toEqual(["TOO_COMPLEX"]);
    expect(data ?? null).toBeNull();
    expect(list).not.toHaveBeenCalled();
  });

  it("are counted with each request's own variables, whatever came before with the same document", async () => {
    const query = `query ($n: Int!) { events(first: $n) { ${byVariable} } }`;
    expect((await send(query, { n: 2 })).errors).toBeUndefined();
    const { errors } = await send(query, { n: 100 });
    expect(errors?.map(({ extensions }) => extensions?.["code"])).toEqual(["TOO_COMPLEX"]);
    expect((await send(query, { n: 2 })).errors).toBeUndefined();
  });

  it("are answered when they are short", async () => {
    const query = `query ($n: Int!) { events(first: 100) { nodes { organizers { id } project { events(first: $n) { nodes { id } } } } } }`;
    const { data, errors } = await send(query, { n: 20 });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ events: { nodes: [{ project: null }] } });
    expect(list).toHaveBeenCalledTimes(1);
  });
});
