import { createHash, randomUUID } from "node:crypto";
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { parse, print } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sessionCookie } from "../src/http/graphql.js";
import { dayFromNow } from "./support/open-marathon.js";
import { subscribeRaw } from "./support/raw-socket.js";
import { signInOverHttp } from "./support/transports.js";
import { type TrustedMarathon, openTrustedMarathon } from "./support/trusted-marathon.js";
import { getByHash, hashOf } from "./support/trusted-pages.js";
import { until } from "./support/until.js";
import type { World } from "./support/world.js";

const figures =
  "{ version activeVolunteers campaign { slug name { kk } } leading { organization { name { kk } } } }";
const boardQuery = print(
  parse(`query Board($campaign: String) { progress(campaign: $campaign) ${figures} }`),
);
const boardSubscription = `subscription Watch($slug: String, $after: String) { progress(campaign: $slug, after: $after) ${figures} }`;
const thanksQuery = "query Thanks { thankYous(first: 1) { nodes { id } } }";
const whoQuery = "query Who { viewer { kind } }";
const offBoardQuery = "query Clock { progress { campaign { now } } }";
const mutation = "mutation Out { signOut { kind } }";
const trusted = [boardQuery, boardSubscription, thanksQuery, whoQuery, offBoardQuery, mutation];

describe("a trusted document", () => {
  let site: TrustedMarathon;
  let world: World;
  let slug: string;
  let address: string;

  const ask = (text: string, variables: object = {}, headers: Record<string, string> = {}) =>
    site.ask(text, variables, { headers });
  const counts = () => world.server.fanOut.counts;

  beforeAll(async () => {
    site = await openTrustedMarathon(trusted, {
      ["0".repeat(64)]: whoQuery,
      [hashOf("{ nowhere }")]: "{ nowhere }",
    });
    ({
      world,
      address,
      marathon: { slug },
    } = site);
  });
  afterAll(() => site.close());

  it("is answered by its hash alone, for caches to keep for a second", async () => {
    const response = await ask(boardQuery, { campaign: slug });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("public, max-age=1");
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(await response.json()).toMatchObject({
      data: { progress: { version: site.newest(), activeVolunteers: site.present, campaign: { slug } } },
      extensions: { version: site.newest() },
    });
  });

  it("is not sent again to whoever has the version, until there is a newer one", async () => {
    const variables = { campaign: slug };
    const tag = (await ask(boardQuery, variables)).headers.get("etag") ?? "";
    const again = await ask(boardQuery, variables, { "if-none-match": `"other", W/${tag}` });
    expect(again.status).toBe(304);
    expect(again.headers.get("etag")).toBe(tag);
    expect(again.headers.get("cache-control")).toBe("public, max-age=1");
    expect(await again.text()).toBe("");
    await site.arrive();
    const newer = await ask(boardQuery, variables, { "if-none-match": tag });
    expect(newer.status).toBe(200);
    expect(await newer.json()).toMatchObject({ data: { progress: { activeVolunteers: site.present } } });
  });

  it("has another tag for other variables", async () => {
    const named = await ask(boardQuery, { campaign: slug });
    const current = await ask(boardQuery);
    expect(await current.json()).toEqual(await named.json());
    expect(current.headers.get("etag")).not.toBe(named.headers.get("etag"));
  });

  it("is executed once a version with those who watch the same over a socket, and asks PostgreSQL nothing", async () => {
    const sockets = await Promise.all(
      ["a", "b", "c"].map((id) => subscribeRaw(address, boardSubscription, { slug }, id)),
    );
    await until(() => sockets.every(({ received }) => received.length > 0));
    await site.arrive();
    await until(() =>
      sockets.every(({ received }) => received.at(-1)?.data?.progress.version === site.newest()),
    );
    const before = { ...counts(), reads: world.server.platform.boards.reads };
    const answers = await Promise.all(
      Array.from({ length: 30 }, async () => (await ask(boardQuery, { campaign: slug })).json()),
    );
    for (const answer of answers) expect(answer).toEqual(sockets[0]?.received.at(-1));
    expect({ ...counts(), reads: world.server.platform.boards.reads }).toEqual(before);
    for (const socket of sockets) socket.socket.close();
  });

  it("is executed once a version when nobody watches, too", async () => {
    await until(() => world.server.fanOut.memberCount === 0);
    await site.arrive();
    const before = counts().executions;
    for (let i = 0; i < 20; i++) await ask(boardQuery, { campaign: slug });
    expect(counts().executions).toBe(before + 1);
  });

  it("is kept by no cache when more than a board is selected", async () => {
    for (const text of [thanksQuery, offBoardQuery, whoQuery]) {
      const response = await ask(text);
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(response.headers.get("etag")).toBeNull();
      expect(await response.json()).toHaveProperty("data");
    }
  });

  it("is anybody's over GET, whoever sends cookies along", async () => {
    const token = await signInOverHttp(world, address);
    const cookie = `${sessionCookie}=${token}`;
    const asked = await ask(whoQuery, {}, { cookie });
    expect(await asked.json()).toEqual({ data: { viewer: { kind: "ANONYMOUS" } } });

    const draft = "a-draft";
    await world.ask(
      `mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) { campaign { id } } }`,
      {
        input: {
          clientRef: randomUUID(),
          series: draft,
          seriesName: { ru: "Черновик" },
          slug: draft,
          name: { ru: "Черновик" },
          city: { ru: "Алматы" },
          timeZone: "Asia/Almaty",
          startsOn: dayFromNow(0),
          endsOn: dayFromNow(1),
        },
      },
    );
    const refused = await ask(boardQuery, { campaign: draft }, { cookie });
    expect(refused.headers.get("cache-control")).toBe("no-store");
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: "CAMPAIGN_NOT_FOUND" } }] });

    const posted = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({
        extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(whoQuery) } },
      }),
    });
    expect(await posted.json()).toEqual({ data: { viewer: { kind: "COORDINATOR" } } });
  });

  it.each([
    ["that nobody named", hashOf("query Other { viewer { kind } }")],
    ["whose text is not what its name says", "0".repeat(64)],
    ["that does not fit the schema", hashOf("{ nowhere }")],
  ])("%s is not found, in the words that stock clients know", async (_, hash) => {
    const named = { persistedQuery: { version: 1, sha256Hash: hash } };
    const got = await getByHash(address, hash);
    const posted = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ extensions: named }),
    });
    for (const response of [got, posted]) {
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(await response.json()).toEqual({
        errors: [{ message: "PersistedQueryNotFound", extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }],
      });
    }
  });

  it("that changes something, or is watched, is not run by a GET", async () => {
    for (const text of [mutation, boardSubscription]) {
      const response = await ask(text);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
    }
  });

  it("is refused with variables that do not fit, without repeating them", async () => {
    const wrong = await ask(boardQuery, { campaign: { secret: 1 } });
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).not.toContain("secret");
    const list = await getByHash(address, hashOf(boardQuery), [1]);
    expect(list.status).toBe(400);
  });

  it("is read by a stock Apollo Client, which sends the text of one that is not on the list", async () => {
    const requests: string[] = [];
    const client = new ApolloClient({
      cache: new InMemoryCache(),
      link: ApolloLink.from([
        new PersistedQueryLink({
          useGETForHashedQueries: true,
          sha256: (text: string) => createHash("sha256").update(text).digest("hex"),
        }),
        new HttpLink({
          uri: `${address}/graphql`,
          fetch: (input, init) => {
            requests.push(init?.method ?? "GET");
            return fetch(input, init);
          },
        }),
      ]),
    });
    const unknown = gql`
      query Few {
        progress {
          activeVolunteers
        }
      }
    `;
    const few = await client.query<{ progress: { activeVolunteers: number } }>({ query: unknown });
    expect(few.data?.progress.activeVolunteers).toBe(site.present);
    expect(requests).toEqual(["GET", "POST"]);
    client.stop();
  });
});
