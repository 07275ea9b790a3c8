import { createClient, fetchExchange, gql, type TypedDocumentNode } from "@urql/core";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
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

const figures = (seq: number, slug = "almaty-2026"): Figures => ({
  version: `${slug}.1.${seq}.0`,
  asOf: "2026-12-08T18:42:07+05:00",
  campaign: { slug },
  people: seq,
});
const version = (seq: number, slug = "almaty-2026") => ({ data: { progress: figures(seq, slug) } });
const announce = (seq: number, tickAgeMs = 0) => ({
  versions: { "almaty-2026": `almaty-2026.1.${seq}.0` },
  at: new Date(1_000_000 + tickAgeMs).toISOString(),
  tickedAt: new Date(1_000_000).toISOString(),
});

let server: MemoryServer;
let live: LiveProgress<Figures>;
/** What HTTP answers; undefined is a server that is not there. */
let answer: unknown;
let fetched = 0;

/** What the long polls asked with, in order, and how to answer the last one. */
let polled: { after: string; wait: number }[];
let answerPoll: (answer: unknown) => void;

/** Opens a page for everybody whose long polls the test answers. */
function openForEverybody(): void {
  polled = [];
  vi.stubGlobal(
    "fetch",
    (address: string, { signal, credentials }: RequestInit) =>
      new Promise((resolve, reject) => {
        const { searchParams } = new URL(address, "http://localhost");
        expect(JSON.parse(searchParams.get("extensions") ?? "")).toEqual({
          persistedQuery: { version: 1, sha256Hash: "the hash" },
        });
        expect(credentials).toBe("omit");
        polled.push(JSON.parse(searchParams.get("variables") ?? "") as (typeof polled)[number]);
        answerPoll = (given) => resolve(Response.json(given));
        signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
      }),
  );
  open(undefined, {
    query: Object.assign({}, query, { __meta__: { hash: "the hash" } }),
    isForEverybody: true,
  });
}

function open(
  campaign?: string,
  changes: Partial<Parameters<typeof openLiveProgress<Figures>>[0]> = {},
): void {
  const client = createClient({
    url: "/graphql",
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetch: async () => {
      fetched += 1;
      if (answer === undefined) throw new TypeError("fetch failed");
      return Response.json(answer);
    },
  });
  live = openLiveProgress<Figures>({
    client,
    url: "ws://localhost/graphql",
    query,
    subscription,
    campaign,
    webSocketImpl: server.WebSocket,
    ...changes,
  });
}

const state = () => live.connection.get().state;

beforeEach(() => {
  vi.useFakeTimers();
  server = new MemoryServer();
  answer = undefined;
  fetched = 0;
});
afterEach(() => {
  live.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the live figures", () => {
  test("are there before the socket is, and are not taken twice", async () => {
    answer = version(5);
    server.isUp = false;
    open();
    await vi.advanceTimersByTimeAsync(10);
    expect(live.snapshot()?.people).toBe(5);
    server.isUp = true;
    const told = vi.fn<() => void>();
    live.subscribe(told);
    await vi.advanceTimersByTimeAsync(3_000);
    server.lastAsked.next(version(5));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told).not.toHaveBeenCalled();
    expect(live.snapshot()?.people).toBe(5);
  });

  test("never go back: lower versions are dropped", async () => {
    open();
    await vi.advanceTimersByTimeAsync(10);
    for (const seq of [5, 7, 6, 7, 4]) server.lastAsked.next(version(seq));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(live.draft()?.people).toBe(7);
    expect(live.snapshot()?.people).toBe(7);
  });

  test("move on to another campaign", async () => {
    open();
    await vi.advanceTimersByTimeAsync(10);
    server.lastAsked.next(version(900));
    server.lastAsked.next(version(1, "almaty-2027"));
    expect(live.draft()?.campaign.slug).toBe("almaty-2027");
  });

  test("are taken up where they stopped when the connection is lost", async () => {
    open();
    await vi.advanceTimersByTimeAsync(10);
    expect(server.lastAsked.payload.variables).not.toHaveProperty("after");
    server.lastAsked.next(version(5));
    server.lastAsked.next(version(6));
    server.drop();
    expect(state()).toBe("reconnecting");
    await vi.advanceTimersByTimeAsync(3_000);
    expect(server.asked).toHaveLength(2);
    expect(server.lastAsked.payload.variables).toMatchObject({ after: "almaty-2026.1.6.0" });
    expect(state()).toBe("live");
  });

  test("are asked for again after the server has refused them", async () => {
    open("almaty-2026");
    await vi.advanceTimersByTimeAsync(10);
    server.lastAsked.refuse([{ message: "no", extensions: { code: "CAMPAIGN_NOT_FOUND" } }]);
    expect(live.problem()).toBe("CAMPAIGN_NOT_FOUND");
    await vi.advanceTimersByTimeAsync(3_100);
    expect(server.asked).toHaveLength(2);
    server.lastAsked.next(version(5));
    expect(live.problem()).toBeUndefined();
  });

  test("are fetched every few seconds as long as the socket refuses them, and say that they are", async () => {
    answer = version(5);
    open("almaty-2027");
    await vi.advanceTimersByTimeAsync(10);
    const refusal = [{ message: "no", extensions: { code: "CAMPAIGN_NOT_FOUND" } }];
    server.lastAsked.refuse(refusal);
    answer = version(8);
    await vi.advanceTimersByTimeAsync(13_000);
    expect(live.draft()?.people).toBe(8);
    expect(live.problem()).toBeUndefined();
    server.ping(announce(8));
    expect(state()).toBe("stale");
    server.lastAsked.next(version(9));
    expect(state()).toBe("live");
    const before = fetched;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(fetched).toBe(before);
  });

  test("come back after a close that graphql-ws takes for final", async () => {
    open();
    await vi.advanceTimersByTimeAsync(10);
    server.lastAsked.next(version(5));
    server.drop(1011);
    await vi.advanceTimersByTimeAsync(3_100);
    expect(server.lastAsked.payload.variables).toMatchObject({ after: "almaty-2026.1.5.0" });
  });

  test("are fetched every few seconds as long as there is no socket, and no more once there is one", async () => {
    answer = version(5);
    server.isUp = false;
    open();
    await vi.advanceTimersByTimeAsync(10);
    answer = version(8);
    await vi.advanceTimersByTimeAsync(13_000);
    expect(live.draft()?.people).toBe(8);
    expect(state()).toBe("stale");
    server.isUp = true;
    await vi.advanceTimersByTimeAsync(4_000);
    expect(state()).toBe("live");
    const before = fetched;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(fetched).toBe(before);
  });
});

describe("the live figures of everybody", () => {
  const openWithout = async (seq: number): Promise<void> => {
    answer = version(seq);
    openForEverybody();
    await vi.advanceTimersByTimeAsync(10);
  };

  test("come by long poll when there is no socket, and by the socket when there is one again", async () => {
    server.isUp = false;
    await openWithout(5);
    await vi.advanceTimersByTimeAsync(2_500);
    expect(polled).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_500);
    expect(polled).toEqual([{ campaign: null, after: "almaty-2026.1.5.0", wait: 10 }]);
    answerPoll(version(6));
    await vi.advanceTimersByTimeAsync(1_500);
    expect(live.snapshot()?.people).toBe(6);
    expect(polled.at(-1)?.after).toBe("almaty-2026.1.6.0");
    await vi.advanceTimersByTimeAsync(8_000);
    answerPoll(version(6));
    await vi.advanceTimersByTimeAsync(500);
    expect(state()).toBe("stale");
    server.isUp = true;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(state()).toBe("live");
    answerPoll(version(6));
    const before = polled.length;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(polled).toHaveLength(before);
    expect(fetched).toBe(1);
  });

  test("come by long poll behind a proxy that closes each socket at once, and are never called live", async () => {
    server.onAsked = () => server.drop(1006);
    await openWithout(5);
    await vi.advanceTimersByTimeAsync(5_000);
    answerPoll(version(6));
    await vi.advanceTimersByTimeAsync(8_000);
    expect(live.snapshot()?.people).toBe(6);
    expect(state()).toBe("stale");
  });

  test("are fetched as anybody else's when the server does not know the document", async () => {
    server.isUp = false;
    await openWithout(5);
    await vi.advanceTimersByTimeAsync(5_000);
    answer = version(7);
    answerPoll({ errors: [{ extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }] });
    await vi.advanceTimersByTimeAsync(10);
    expect(live.snapshot()?.people).toBe(7);
  });

  test("are asked for again when an answer was lost on the way", async () => {
    server.isUp = false;
    await openWithout(5);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(polled.length).toBeGreaterThan(1);
  });
});

describe("the lamp over the live figures", () => {
  beforeEach(async () => {
    open();
    await vi.advanceTimersByTimeAsync(10);
    server.lastAsked.next(version(5));
    server.ping(announce(5));
  });

  test("is live while the newest version is shown", () => {
    expect(live.connection.get()).toMatchObject({ state: "live", asOf: "2026-12-08T18:42:07+05:00" });
  });

  test("knows when the server last found nothing newer, to the minute, until a newer version comes", () => {
    expect(live.connection.get().confirmedAt).toBe(960_000);
    server.lastAsked.next(version(6));
    expect(live.connection.get().confirmedAt).toBeUndefined();
  });

  test("says so when a newer version has not come for 3 s, and takes it back when it comes", async () => {
    server.ping(announce(6));
    await vi.advanceTimersByTimeAsync(2_500);
    expect(state()).toBe("live");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(state()).toBe("stale");
    server.lastAsked.next(version(6));
    expect(state()).toBe("live");
  });

  test("says so when the server goes on pinging but has stopped looking for something new", () => {
    server.ping(announce(5, 8_000));
    expect(state()).toBe("stale");
  });

  test("says so when nothing at all is heard any more, and a new connection is made", async () => {
    await vi.advanceTimersByTimeAsync(12_500);
    expect(state()).toBe("stale");
    await vi.advanceTimersByTimeAsync(6_000);
    expect(server.asked).toHaveLength(2);
    expect(server.lastAsked.payload.variables).toMatchObject({ after: "almaty-2026.1.5.0" });
    expect(state()).toBe("live");
  });

  test("goes from reconnecting to no connection, and back to live", async () => {
    server.isUp = false;
    server.drop();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(state()).toBe("reconnecting");
    await vi.advanceTimersByTimeAsync(6_000);
    expect(state()).toBe("offline");
    server.isUp = true;
    await vi.advanceTimersByTimeAsync(3_500);
    expect(state()).toBe("live");
  });
});
