import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { type DefinitionNode, Kind, parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { limitRules } from "../src/http/limits.js";
import { posterSignatureOf } from "../src/thanks/poster-signature.js";
import { type OpenMarathon, openMarathon } from "./support/open-marathon.js";
import { type Transport, openTransports } from "./support/transports.js";
import { type World, createWorld } from "./support/world.js";

let world: World;
let marathon: OpenMarathon;
let address: string;
let transports: Transport[];

beforeAll(async () => {
  world = await createWorld();
  marathon = await openMarathon(world);
  address = await world.listen();
  transports = openTransports(address, null);
});
afterAll(async () => {
  for (const transport of transports) await transport.close();
  await world.close();
});

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(" ");

const deep = `currentCampaign { ${"progress { campaign { ".repeat(5)} id ${"} }".repeat(5)} }`;

describe.each(["HTTP", "WebSocket"])("a stranger's document over %s", (name) => {
  const send: Transport["send"] = (query) => {
    const transport = transports.find((each) => each.name === name) as Transport; // both are opened above
    return transport.send(query);
  };

  it.each([
    ["101 aliases of __typename", `{ ${times(101, (n) => `a${n}: __typename`)} }`],
    ["a field 11 times", `{ progress { ${times(11, () => "version")} } }`],
    ["11 levels", `{ ${deep} }`],
    [
      "introspection in a circle",
      `{ __schema { types { ${"fields { type { ".repeat(8)} name ${"} }".repeat(8)} } } }`,
    ],
    ["11 levels beside __typename", `{ __typename ${deep} }`],
    ["11 levels beside the schema", `{ __schema { queryType { name } } ${deep} }`],
    ["20 000 characters of comment", `{ progress { version } } # ${"x".repeat(20_000)}`],
  ])("with %s is refused as too complex", async (_, query) => {
    const { data, errors } = await send(query);
    expect(data ?? null).toBeNull();
    expect(errors?.map(({ extensions }) => extensions?.["code"])).toContain("TOO_COMPLEX");
  });

  it("with 6 directives on a field is refused", async () => {
    const { data, errors } = await send(`{ progress { version ${"@include(if: true) ".repeat(6)} } }`);
    expect(data ?? null).toBeNull();
    expect(errors?.length).toBeGreaterThan(0);
  });

  it("of more than 1 000 words is not read to its end", async () => {
    const { data, errors } = await send(`{ ${times(300, () => "progress { version }")} }`);
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.message).toMatch(/1000 tokens/);
  });

  it("is not told what a field is called", async () => {
    const { errors } = await send(`{ progres { version } }`);
    expect(errors?.[0]?.message).toContain("progres");
    expect(JSON.stringify(errors)).not.toContain("Did you mean");
  });
});

describe("fragments that spread the next one twice", () => {
  /** `fragment F0 … { ...F1 ...F1 }`, and so on down to the last, which selects a field. */
  const doubled = (levels: number, type: string, field: string): string =>
    times(
      levels,
      (n) => `fragment F${n} on ${type} { ${n < levels - 1 ? `...F${n + 1} `.repeat(2) : field} }`,
    );

  it.each([
    ["of a query", "query { progress { ...F0 } }", "Progress"],
    ["of a subscription", "subscription { progress { ...F0 } }", "Progress"],
    ["at a subscription's root", "subscription { ...F0 }", "Subscription"],
  ])("%s are each walked a few times, not once a spread", (_, operation, type) => {
    const field = type === "Progress" ? "version" : "progress { version }";
    const walks = vi.fn<() => void>();
    const watch = (definition: DefinitionNode): DefinitionNode =>
      new Proxy(definition, {
        get(target, name, receiver) {
          if (target.kind === Kind.FRAGMENT_DEFINITION && name === "selectionSet") walks();
          return Reflect.get(target, name, receiver);
        },
      });
    const document = parse(`${operation} ${doubled(16, type, field)}`);
    const watched = { ...document, definitions: document.definitions.map(watch) };
    expect(validate(world.server.schema, watched, limitRules)).toEqual([]);
    expect(walks.mock.calls.length).toBeLessThan(16 * 10);
  });

  it.each(["HTTP", "WebSocket"])("40 levels deep are answered over %s", async (name) => {
    const transport = transports.find((each) => each.name === name) as Transport; // both are opened above
    const answer = await transport.send(`{ progress { ...F0 } } ${doubled(40, "Progress", "version")}`);
    expect(answer).toMatchObject({ data: { progress: { version: expect.stringContaining(marathon.slug) } } });
  });

  it("still count as deep, and do not hide a field that is not live", () => {
    const deepQuery = `query { ...F0 } ${doubled(2, "Query", deep)}`;
    const notLive = `subscription { progress { ...F0 } } ${doubled(3, "Progress", "campaign { progress { version } }")}`;
    const codesOf = (text: string): unknown[] =>
      validate(world.server.schema, parse(text), limitRules).map(({ extensions }) => extensions["code"]);
    expect(codesOf(deepQuery)).toEqual(["TOO_COMPLEX"]);
    expect(codesOf(notLive)).toEqual(["NOT_LIVE_FIELD"]);
  });

  it("in a circle are refused", async () => {
    for (const transport of transports) {
      const { errors } = await transport.send(
        "subscription { ...A } fragment A on Subscription { ...B } fragment B on Subscription { ...A }",
      );
      expect(errors?.[0]?.message).toContain("Cannot spread fragment");
    }
  });
});

describe("a page of another site", () => {
  it.each(["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"])(
    "gets no answer to a POST of %s",
    async (type) => {
      const response = await fetch(`${address}/graphql`, {
        method: "POST",
        headers: { "content-type": type },
        body: "query={ progress { version } }",
      });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(await response.text()).not.toContain(marathon.slug);
    },
  );

  it("gets no answer to a plain GET, and nobody changes anything by one", async () => {
    const plain = await fetch(`${address}/graphql?query=${encodeURIComponent("{ progress { version } }")}`);
    expect(plain.status).toBe(400);
    const changing = await fetch(
      `${address}/graphql?query=${encodeURIComponent("mutation { signOut { kind } }")}`,
      {
        headers: { "apollo-require-preflight": "1" },
      },
    );
    expect(await changing.text()).toContain("GET requests only support query operations");
  });

  it("cannot put ours into a frame, and a browser guesses no type of what it loads", async () => {
    const { headers } = await fetch(`${address}/healthz`);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
    expect(headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  });

  it.each([
    ["of another site", "http://evil.example", 403],
    ["of the server itself", "own", 101],
  ])("may open a socket only from an origin %s: %s → %i", async (_, origin, expected) => {
    expect(await upgradeFrom(origin === "own" ? address : origin)).toBe(expected);
  });
});

describe("a stranger who writes", () => {
  it("sends five thank-yous a minute and no sixth", async () => {
    const input = (): object => ({ clientRef: randomUUID(), campaign: marathon.slug, text: "Рақмет!" });
    const mutation = `mutation ($input: SendThankYouInput!) { sendThankYou(input: $input) { __typename } }`;
    const [http] = transports;
    const codes: unknown[] = [];
    for (let sent = 0; sent < 6; sent++) {
      const answer = await http?.send(mutation, { input: input() });
      codes.push(answer?.errors?.[0]?.extensions?.["code"] ?? "taken");
    }
    expect(codes).toEqual(["taken", "taken", "taken", "taken", "taken", "TOO_MANY_REQUESTS"]);
  });

  it("sends more for the event whose poster is read, and no more than anybody by a made-up one", async () => {
    const mutation = `mutation ($input: SendThankYouInput!) { sendThankYou(input: $input) { __typename } }`;
    const [http] = transports;
    const send = async (posterSignature: string): Promise<unknown> => {
      const input = { clientRef: randomUUID(), text: "Рақмет!", event: marathon.eventId, posterSignature };
      const answer = await http?.send(mutation, { input });
      return answer?.errors?.[0]?.extensions?.["code"] ?? "taken";
    };
    const printed = posterSignatureOf(world.server.platform.matchSecret, marathon.eventId);
    const codes: unknown[] = [];
    for (let sent = 0; sent < 61; sent++) codes.push(await send(printed));
    expect(codes).toEqual([...Array.from({ length: 60 }, () => "taken"), "TOO_MANY_REQUESTS"]);
    // The test before has used up what a stranger may send in this minute.
    expect(await send("00000000")).toBe("TOO_MANY_REQUESTS");
    const another = posterSignatureOf(world.server.platform.matchSecret, randomUUID());
    expect(await send(another)).toBe("TOO_MANY_REQUESTS");
  });

  it("subscribes by a POST, and is told how it goes", async () => {
    const [http] = transports;
    const answer = await http?.send("subscription { progress { version } }");
    expect(answer?.errors).toMatchObject([
      { message: expect.stringContaining("WebSocket"), extensions: { code: "BAD_REQUEST" } },
    ]);
  });

  it("cannot ask for several operations in one request", async () => {
    const response = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify([{ query: "{ progress { version } }" }, { query: "{ progress { version } }" }]),
    });
    expect(response.status).toBe(400);
  });
});

/** The status that the server answers to a request to become a WebSocket. */
function upgradeFrom(origin: string): Promise<number | undefined> {
  const headers = {
    connection: "Upgrade",
    upgrade: "websocket",
    origin,
    "sec-websocket-version": "13",
    "sec-websocket-key": "x3JJHMbDL1EzLkh9GBhXDw==",
    "sec-websocket-protocol": "graphql-transport-ws",
  };
  return new Promise((resolve, reject) => {
    const asking = request(`${address}/graphql`, { headers });
    asking.on("upgrade", (response, socket) => {
      socket.destroy();
      resolve(response.statusCode);
    });
    asking.on("response", (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asking.on("error", reject);
    asking.end();
  });
}
