// Promise: the first number comes from whichever answers first, HTTP or the socket; versions only rise; as long as the
// socket cannot be had, the same versions come by long poll where that is allowed; and where it is not, or the stream is
// refused as for a campaign that is not public (browsers' sockets are anonymous), the value is fetched every few seconds.
import type { Client, TypedDocumentNode } from "@urql/core";
import { createConnectionMonitor, type ConnectionMonitor, type Dated } from "./connection";
import { codeOfError } from "./errors";
import { createLiveStore, type LiveStore } from "./live-store";
import { askForNewer } from "./long-poll";
import { createSocket, type Socket } from "./socket";
import { isSameCampaign } from "./version";

/** A campaign's figures as they change. */
export interface LiveProgress<Value> extends Pick<LiveStore<Value>, "draft" | "snapshot" | "subscribe"> {
  connection: Pick<ConnectionMonitor, "get" | "subscribe">;
  /** Why there is no value: the code of the last refusal, undefined while all is well. */
  problem: () => string | undefined;
  /** Asks over HTTP at once, for a reader who presses "try again". */
  refresh: () => Promise<void>;
  /** Follows another stream over the page's one socket. */
  follow: Socket["follow"];
  /** Whether the socket has been gone for so long that what it brings is to be had without it. */
  isMissing: () => boolean;
  close: () => void;
}

interface LiveProgressOptions<Value> {
  client: Client;
  /** Address of the WebSocket. */
  url: string;
  query: TypedDocumentNode<
    { readonly progress: Value },
    {
      campaign?: string | null | undefined;
      after?: string | null | undefined;
      wait?: number | null | undefined;
    }
  >;
  subscription: TypedDocumentNode<
    { readonly progress: Value },
    { campaign?: string | null | undefined; after?: string | null | undefined }
  >;
  /** Slug of the campaign; left out, the current one, also when another becomes it. */
  campaign?: string | undefined;
  /** Whether the value may be asked for as anybody may, for pages of the public. */
  isForEverybody?: boolean;
  /** Told whenever the socket stands again. */
  onConnected?: (() => void) | undefined;
  webSocketImpl?: unknown;
}

const lookEveryMs = 1_000;
const fetchEveryMs = 10_000;
const firstFetchAgainMs = 3_000;

/** Starts to watch; `close` ends it. */
export function openLiveProgress<Value extends Dated>(
  options: LiveProgressOptions<Value>,
): LiveProgress<Value> {
  const { client, url, query, subscription, onConnected, webSocketImpl } = options;
  const campaign = options.campaign ?? null;
  const store = createLiveStore<Value>();
  const monitor = createConnectionMonitor();
  let poll = new AbortController();
  let isClosed = false;
  const problemListeners = new Set<() => void>();
  let problem: string | undefined;

  function offer(value: Value): void {
    setProblem(undefined);
    if (store.offer(value)) monitor.shown(value);
  }

  function setProblem(code: string | undefined): void {
    if (problem === code) return;
    problem = code;
    for (const listener of problemListeners) listener();
  }

  async function refresh(): Promise<void> {
    const before = store.draft();
    const { data, error } = await client.query(query, { campaign }, { requestPolicy: "network-only" });
    if (error || !data) {
      setProblem(error ? codeOfError(error) : "NETWORK");
      return;
    }
    take(data.progress, before);
  }

  /** Takes what was asked for when `before` was shown, unless the next edition was shown meanwhile. */
  function take(value: Value, before: Value | undefined): void {
    const now = store.draft();
    const isOvertaken =
      now !== undefined &&
      !isSameCampaign(now.version, before?.version ?? "") &&
      !isSameCampaign(now.version, value.version);
    if (!isOvertaken) offer(value);
    monitor.fetched();
  }

  /** Waits for a newer value without the socket; false when that is not to be had. */
  async function awaitNewer(before: Value): Promise<boolean> {
    poll = new AbortController();
    const data = await askForNewer(query, { campaign, after: before.version }, poll);
    if (data) take(data.progress, before);
    return data !== undefined;
  }

  const socket = createSocket({
    url,
    webSocketImpl,
    onConnected: () => {
      monitor.connected();
      onConnected?.();
    },
    onLost: monitor.lost,
    onPing: monitor.pinged,
  });
  const leave = socket.follow<{ readonly progress: Value }>(
    { document: subscription, variables: { campaign } },
    ({ progress }) => progress.version,
    {
      next({ progress }) {
        monitor.accepted();
        offer(progress);
      },
      refused(code) {
        monitor.refused();
        if (store.draft() === undefined) setProblem(code);
      },
    },
  );

  let timer: ReturnType<typeof setTimeout> | undefined;
  async function keepFetching(): Promise<void> {
    const everyMs = await fetchIfNeeded();
    if (!isClosed) timer = setTimeout(() => void keepFetching(), everyMs * (0.75 + Math.random() / 2));
  }

  /** Fetches what does not come by itself; tells when to look again. */
  async function fetchIfNeeded(): Promise<number> {
    const shown = store.draft();
    if (shown && !monitor.isRefused() && !monitor.isMissing()) return lookEveryMs;
    if (shown && options.isForEverybody && (await awaitNewer(shown))) return lookEveryMs;
    if (isClosed || (shown && monitor.isStreaming())) return lookEveryMs;
    await refresh();
    if (store.draft() === undefined) return firstFetchAgainMs;
    return shown ? fetchEveryMs : lookEveryMs;
  }
  void keepFetching();

  return {
    draft: store.draft,
    snapshot: store.snapshot,
    subscribe(listener) {
      const leaveStore = store.subscribe(listener);
      problemListeners.add(listener);
      return () => {
        leaveStore();
        problemListeners.delete(listener);
      };
    },
    connection: monitor,
    problem: () => problem,
    refresh,
    follow: socket.follow,
    isMissing: monitor.isMissing,
    close() {
      isClosed = true;
      poll.abort();
      clearTimeout(timer);
      leave();
      socket.close();
      monitor.close();
      store.close();
      problemListeners.clear();
    },
  };
}
