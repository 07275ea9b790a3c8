import { createClient, fetchExchange, gql, type TypedDocumentNode } from "@urql/core";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { openLiveProgress, type LiveProgress } from "../../src/graphql/live-progress";
import { MemoryServer } from "../support/memory-server";

interface Figures {
  version: string;
  asOf: string;
  campaign: { slug: string };
  people: number;
}

const fields = "{ version asOf campaign { slug } people }";
const query: TypedDocumentNode<{ progress: Figures }, { campaign?: string | null | undefined }> = gql(
  `query Figures($campaign: String) { progress(campaign: $campaign) ${fields} }`,
);
const subscription: TypedDocumentNode<
  { progress: Figures },
  { campaign?: string | null | undefined; after?: string | null | undefined }
> = gql(
  `subscription Watch($campaign: String, $after: String) { progress(campaign: $campaign, after: $after) ${fields} }`,
);

/** Figures as a version brings them: as many people as its number. */
const figures = (seq: number, slug = "almaty-2026"): Figures => ({
  version: `${slug}.1.${seq}.0`,
  asOf: "2026-12-08T18:42:07+05:00",
  campaign: { slug },
  people: seq,
});

/** An answer with a version of the figures. */
export const version = (seq: number, slug = "almaty-2026") => ({ data: { progress: figures(seq, slug) } });

/** A ping that knows the version; the server last looked for a newer one some milliseconds ago. */
export const announce = (seq: number, tickAgeMs = 0) => ({
  versions: { "almaty-2026": `almaty-2026.1.${seq}.0` },
  at: new Date(1_000_000 + tickAgeMs).toISOString(),
  tickedAt: new Date(1_000_000).toISOString(),
});

/** What a page has around it, made anew for each test. */
interface Surroundings {
  server: MemoryServer;
  /** What HTTP answers; undefined is a server that is not there. */
  answer: unknown;
  /** How often HTTP was asked. */
  fetched: number;
  /** What the long polls asked with, in order. */
  polled: { after: string; wait: number }[];
  /** Answers the last long poll. */
  answerPoll: (answer: unknown) => void;
}

export let page: Surroundings;
/** What the page shows; a test opens it when it has said what the server is like. */
export let live: LiveProgress<Figures>;

/** Gives every test of a file its own surroundings and time that stands still. */
export function eachOnItsOwn(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    page = {
      server: new MemoryServer(),
      answer: undefined,
      fetched: 0,
      polled: [],
      answerPoll: () => {
        throw new Error("nobody has polled yet");
      },
    };
  });
  afterEach(() => {
    live.close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}

/** What the lamp says. */
export const state = () => live.connection.get().state;

/** Opens the page. */
export function open(
  campaign?: string,
  changes: Partial<Parameters<typeof openLiveProgress<Figures>>[0]> = {},
): void {
  const client = createClient({
    url: "/graphql",
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetch: async () => {
      page.fetched += 1;
      if (page.answer === undefined) throw new TypeError("fetch failed");
      return Response.json(page.answer);
    },
  });
  live = openLiveProgress<Figures>({
    client,
    url: "ws://localhost/graphql",
    query,
    subscription,
    campaign,
    webSocketImpl: page.server.WebSocket,
    ...changes,
  });
}

/** Opens it as a page for everybody, whose long polls the test answers. */
export function openForEverybody(): void {
  vi.stubGlobal(
    "fetch",
    (address: string, { signal, credentials }: RequestInit) =>
      new Promise((resolve, reject) => {
        const { searchParams } = new URL(address, "http://localhost");
        expect(JSON.parse(searchParams.get("extensions") ?? "")).toEqual({
          persistedQuery: { version: 1, sha256Hash: "the hash" },
        });
        expect(credentials).toBe("omit");
        page.polled.push(JSON.parse(searchParams.get("variables") ?? "") as (typeof page.polled)[number]);
        page.answerPoll = (given) => resolve(Response.json(given));
        signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
      }),
  );
  open(undefined, {
    query: Object.assign({}, query, { __meta__: { hash: "the hash" } }),
    isForEverybody: true,
  });
}
