import { createClient, type SubscribePayload } from "graphql-ws";
import WebSocket from "ws";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sessionCookie } from "../src/http/graphql.js";
import { type OpenMarathon, openMarathon } from "./support/open-marathon.js";
import { type TransportAnswer, signInOverHttp } from "./support/transports.js";
import { getByHash, hashOf, writeTrustedPages } from "./support/trusted-pages.js";
import { type World, createWorld } from "./support/world.js";

const figures = "query Figures { progress { version } }";
const watching = "subscription Watching { progress { version } }";
const mine = "query Mine { viewer { kind } }";
const signIn = "mutation In($input: SignInInput!) { signIn(input: $input) { __typename } }";
const foreign = "{ viewer { kind } }";

/** What a request names its document with. */
const named = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } });

/** What an answer refuses with. */
const codeOf = ({ errors }: TransportAnswer): unknown => errors?.[0]?.extensions?.["code"];

describe.each(["open", "trusted"] as const)("with ANONYMOUS_QUERIES=%s", (anonymousQueries) => {
  let world: World;
  let marathon: OpenMarathon;
  let address: string;
  let token: string;
  const pages = writeTrustedPages([figures, watching, mine, signIn]);
  const onlyWhenTrusted = anonymousQueries === "trusted" ? "TRUSTED_DOCUMENTS_ONLY" : undefined;

  beforeAll(async () => {
    world = await createWorld({ dashboardDir: pages.folder, anonymousQueries: "open" });
    marathon = await openMarathon(world);
    address = await world.listen();
    token = await signInOverHttp(world, address);
    // The same data, under the setting: the helper above signs in with a document of its own.
    const { databaseUrl } = world;
    await world.close();
    world = await createWorld({ databaseUrl, dashboardDir: pages.folder, anonymousQueries });
    address = await world.listen();
  });
  afterAll(async () => {
    await world.close();
    pages.remove();
  });

  const post = async (body: object, session?: string): Promise<TransportAnswer> => {
    const cookie: Record<string, string> = session ? { cookie: `${sessionCookie}=${session}` } : {};
    const headers = { "content-type": "application/json", ...cookie };
    const response = await fetch(`${address}/graphql`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
    return (await response.json()) as TransportAnswer;
  };

  const get = async (query: string, session?: string): Promise<TransportAnswer> => {
    const cookie: Record<string, string> = session ? { cookie: `${sessionCookie}=${session}` } : {};
    const headers = { accept: "application/json", "apollo-require-preflight": "1", ...cookie };
    const response = await fetch(`${address}/graphql?${new URLSearchParams({ query }).toString()}`, {
      headers,
    });
    return (await response.json()) as TransportAnswer;
  };

  /** The first answer over a socket, by a stock client. */
  const ask = (payload: SubscribePayload, session?: string): Promise<TransportAnswer> =>
    new Promise((resolve) => {
      const client = createClient({
        url: `${address.replace("http", "ws")}/graphql`,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        connectionParams: session ? { session } : {},
      });
      const answer = (given: TransportAnswer): void => {
        resolve(given);
        void client.dispose();
      };
      client.subscribe(payload, {
        next: (result) => answer(result),
        error: (errors) => answer({ errors: errors as TransportAnswer["errors"] }),
        complete: () => {},
      });
    });

  const figuresOf = () => ({ data: { progress: { version: expect.stringContaining(`${marathon.slug}.`) } } });

  it.each([
    ["one that is not on the list", foreign, undefined],
    ["one that is no GraphQL: it is not even parsed", "{ viewer { kind }", "GRAPHQL_PARSE_FAILED"],
    ["what tools ask first", "{ __schema { queryType { name } } }", undefined],
    ["one of the list with a blank more", `${figures} `, undefined],
  ])("a stranger's document is judged alike on every transport: %s", async (_, query, codeWhenOpen) => {
    const answers = [await post({ query }), await get(query), await ask({ query })];
    const expected = onlyWhenTrusted ?? codeWhenOpen;
    expect(answers.map(codeOf)).toEqual([expected, expected, expected]);
  });

  it("strangers ask the pages' documents by text and by name, on every transport", async () => {
    for (const answer of [
      await post({ query: figures }),
      await post({ extensions: named(figures) }),
      await get(figures),
      (await (await getByHash(address, hashOf(figures))).json()) as TransportAnswer,
      await ask({ query: figures }),
      await ask({ query: "", extensions: named(figures) }),
      await ask({ query: watching }),
      await ask({ query: "", extensions: named(watching) }),
    ]) {
      expect(answer).toMatchObject(figuresOf());
    }
  });

  it("strangers sign in with the pages' own document", async () => {
    const input = { email: "coordinator@example.org", password: "correct horse battery" };
    const answer = await post({ extensions: named(signIn), variables: { input } });
    expect(answer.data).toEqual({ signIn: { __typename: "SignedIn" } });
  });

  it("coordinators ask what they like, but by GET nobody is one", async () => {
    const [posted, asked] = [await post({ query: foreign }, token), await ask({ query: foreign }, token)];
    for (const { data } of [posted, asked]) expect(data).toEqual({ viewer: { kind: "COORDINATOR" } });
    expect(codeOf(await get(foreign, token))).toBe(onlyWhenTrusted);
    const made = "not a token of anybody";
    expect([
      codeOf(await post({ query: foreign }, made)),
      codeOf(await ask({ query: foreign }, made)),
    ]).toEqual([onlyWhenTrusted, onlyWhenTrusted]);
  });

  it("a name that is none of ours is not found on a socket, and a text beside a name counts", async () => {
    expect(codeOf(await ask({ query: "", extensions: named(foreign) }))).toBe("PERSISTED_QUERY_NOT_FOUND");
    expect(codeOf(await ask({ query: foreign, extensions: named(figures) }))).toBe(onlyWhenTrusted);
    expect(await ask({ query: mine, extensions: named(foreign) })).toMatchObject({
      data: { viewer: { kind: "ANONYMOUS" } },
    });
  });

  it("whoever opens the address in a browser finds GraphiQL, unless it is for coordinators only", async () => {
    const visit = (session?: string): Promise<Response> =>
      fetch(`${address}/graphql`, {
        headers: { accept: "text/html", ...(session ? { cookie: `${sessionCookie}=${session}` } : {}) },
      });
    const [stranger, coordinator] = [await visit(), await visit(token)];
    expect([stranger.status, coordinator.status]).toEqual([onlyWhenTrusted ? 403 : 200, 200]);
    expect(await coordinator.text()).toContain("graphiql.js");
    expect((await stranger.text()).includes("graphiql.js")).toBe(onlyWhenTrusted === undefined);
  });
});
