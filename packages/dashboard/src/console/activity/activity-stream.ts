// Promise: shows the newest things that happened, each once and the newest first, whatever happens to the network. What
// came before the stream began, or was missed for too long, is read over HTTP: the server says when.
import type { Client } from "@urql/core";
import {
  FollowActivityDocument,
  LatestActivityDocument,
  SocketTicketDocument,
  type ActivityItemFragment,
  type FollowActivitySubscription,
} from "../../graphql/generated";
import { createLiveStore } from "../../graphql/live-store";
import { createSocket } from "../../graphql/socket";
import { isNewer, isSameCampaign } from "../../graphql/version";
import type { Session } from "../access/session";

/** The list as it stands. */
export interface ActivityList {
  /** Of the newest event, also when that was no item. */
  version: string;
  /** The newest first. */
  items: readonly ActivityItemFragment[];
}

/** What happens in one campaign. */
export interface ActivityStream {
  /** At most four new ones a second; undefined before the first. */
  snapshot: () => ActivityList | undefined;
  subscribe: (listener: () => void) => () => void;
  close: () => void;
}

/** Opens the stream of a campaign by its slug; left out, of the current one, also when another becomes it. */
export type OpenActivity = (campaign: string | undefined) => ActivityStream;

interface ActivityOptions {
  client: Client;
  /** Address of the WebSocket. */
  url: string;
  campaign: string | undefined;
  /** Whose sign-in the stream goes by; it waits while there is none. */
  session: Pick<Session, "get" | "subscribe" | "end">;
  webSocketImpl?: unknown;
}

const shownAtMost = 12;
const readAgainMs = 3_000;

/** Starts to follow; `close` ends it. */
export function openActivity(options: ActivityOptions): ActivityStream {
  const { client, url, session, webSocketImpl } = options;
  const campaign = options.campaign ?? null;
  const store = createLiveStore<ActivityList>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Rises with each Resync: what was asked before it is of no use any more. */
  let round = 0;
  let isClosed = false;

  let version = "";
  let items: readonly ActivityItemFragment[] = [];
  let isWhole = false;

  /** Reads what lies before the Resync at `since`; what came meanwhile stays above it. */
  async function readList(since: string): Promise<void> {
    const mine = round;
    const { data } = await client.query(LatestActivityDocument, { campaign });
    if (mine !== round) return;
    if (!data) {
      timer = setTimeout(() => void readList(since), readAgainMs);
      return;
    }
    const older = data.activity.nodes.filter(
      (item) => isSameCampaign(item.version, since) && !isNewer(item.version, since),
    );
    isWhole = true;
    show([...items, ...older]);
  }

  function show(next: readonly ActivityItemFragment[]): void {
    items = next.slice(0, shownAtMost);
    if (isWhole) store.replace({ version, items });
  }

  function take(event: FollowActivitySubscription["activityFeed"]): void {
    if (event.__typename === "Activity") {
      if (!isNewer(event.version, version)) return;
      version = event.version;
      show([event, ...items]);
      return;
    }
    // What is shown stays until the list is read: it is old, but true.
    round++;
    clearTimeout(timer);
    version = event.version;
    items = [];
    isWhole = false;
    void readList(event.version);
  }

  /** Who opens the socket. The cookie does not count there, so the server is asked for a ticket. */
  async function greet(): Promise<Record<string, unknown>> {
    while (!isClosed) {
      await untilSignedIn(session);
      const { data } = await client.query(SocketTicketDocument, {});
      const ticket = data?.viewer.socketTicket;
      if (ticket) return { ticket };
      if (data) session.end();
      else await new Promise((resolve) => setTimeout(resolve, readAgainMs));
    }
    return {};
  }

  const socket = createSocket({
    url,
    webSocketImpl,
    onConnected: () => {},
    onLost: () => {},
    onPing: () => {},
    greet,
  });
  const leave = socket.follow<FollowActivitySubscription>(
    { document: FollowActivityDocument, variables: { campaign } },
    ({ activityFeed }) => activityFeed.version,
    {
      next: ({ activityFeed }) => take(activityFeed),
      refused: () => {}, // it asks again by itself, and who it is before
    },
  );
  return {
    snapshot: store.snapshot,
    subscribe: store.subscribe,
    close() {
      isClosed = true;
      round++;
      clearTimeout(timer);
      leave();
      socket.close();
      store.close();
    },
  };
}

function untilSignedIn({ get, subscribe }: Pick<Session, "get" | "subscribe">): Promise<void> {
  return new Promise((resolve) => {
    let leave = () => {};
    const look = () => {
      const { viewer, hasEnded } = get();
      if (!viewer || viewer.kind === "ANONYMOUS" || hasEnded) return;
      leave();
      resolve();
    };
    leave = subscribe(look);
    look();
  });
}
