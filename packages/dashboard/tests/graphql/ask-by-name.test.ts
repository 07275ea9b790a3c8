import { cacheExchange, createClient, fetchExchange, gql } from "@urql/core";
import { beforeEach, describe, expect, test } from "vitest";
import { askByName } from "../../src/graphql/ask-by-name";

/** A document of the pages, named as codegen.mjs names it. */
const own = Object.assign(gql(`query Own($n: Int) { answer(n: $n) }`), { __meta__: { hash: "own" } });
const foreign = gql(`query Foreign { answer }`);

interface Sent {
  query?: string;
  extensions?: { persistedQuery?: { sha256Hash: string } };
}

let sent: Sent[];
/** Names that the server knows. */
let known: string[];

const answer = ({ query, extensions }: Sent): object => {
  const name = extensions?.persistedQuery?.sha256Hash ?? "";
  if (query !== undefined || known.includes(name)) return { data: { answer: 42 } };
  return {
    errors: [{ message: "PersistedQueryNotFound", extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }],
  };
};

const open = () =>
  createClient({
    url: "/graphql",
    preferGetMethod: false,
    exchanges: [cacheExchange, askByName, fetchExchange],
    fetch: async (_address, init) => {
      const body = JSON.parse(init?.body as string) as Sent;
      sent.push(body);
      return Response.json(answer(body));
    },
  });

beforeEach(() => {
  sent = [];
  known = ["own"];
});

describe("a document of the pages", () => {
  test("is asked by its name alone, and its variables come along", async () => {
    const { data } = await open().query(own, { n: 1 });
    expect(data).toEqual({ answer: 42 });
    expect(sent).toEqual([
      {
        operationName: "Own",
        variables: { n: 1 },
        extensions: { persistedQuery: { version: 1, sha256Hash: "own" } },
      },
    ]);
  });

  test("is sent by its text to a server that does not know the name, and then at once", async () => {
    known = [];
    const client = open();
    const { data, error } = await client.query(own, { n: 1 });
    expect([data, error]).toEqual([{ answer: 42 }, undefined]);
    await client.query(own, { n: 2 });
    expect(sent.map(({ query }) => query !== undefined)).toEqual([false, true, true]);
    expect(sent[1]?.query).toContain("query Own");
  });

  test("is a failure when its text is refused, too", async () => {
    known = [];
    const client = createClient({
      url: "/graphql",
      exchanges: [askByName, fetchExchange],
      fetch: async () => {
        sent.push({});
        return Response.json(answer({}));
      },
    });
    const { error } = await client.query(own, { n: 1 });
    expect(error?.graphQLErrors[0]?.extensions["code"]).toBe("PERSISTED_QUERY_NOT_FOUND");
    expect(sent).toHaveLength(2);
  });
});

test("a document of another make is sent by its text", async () => {
  const { data } = await open().query(foreign, {});
  expect(data).toEqual({ answer: 42 });
  expect(sent[0]?.query).toContain("query Foreign");
  expect(sent[0]).not.toHaveProperty("extensions");
});
