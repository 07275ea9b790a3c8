import { setTimeout as sleep } from "node:timers/promises";
import { compareVersions, parseVersion } from "../../../src/live/version.js";
import { type ActivityTold, activitySubscription } from "../activity-feed.js";
import { type FeedTold, feedSubscription } from "../feed-told.js";
import { progressSubscription } from "../watch.js";
import { type StockClient, keepSubscribed } from "./stock-client.js";

/** Somebody who watches the board all the time. */
export interface BoardClient {
  name: string;
  /** The newest version that was shown. */
  readonly version: string;
  readonly turnouts: number;
  /** Each time that a version older than the one before came: both. */
  readonly wentBack: string[];
  close(): Promise<void>;
}

/** An item as its log has it; null for a Resync. */
export type ToldItem = { version: string; id: string } | null;

/** Somebody who follows a feed all the time. */
export interface FeedClient {
  feed: "thanks" | "activity";
  told: ToldItem[];
  readonly connections: number;
  close(): Promise<void>;
}

interface Shown {
  progress: { version: string; volunteerTurnouts: number };
}

/** Follows the thanks from their beginning, as anybody may. */
export function followThanks(address: string, slug: string): FeedClient {
  const idOf = ({ id, thankYou }: FeedTold): string | undefined => id ?? thankYou?.id;
  return followFeed<FeedTold>({ feed: "thanks", query: feedSubscription, idOf }, address, slug);
}

/** Follows the activity from its beginning, as a coordinator. */
export function followActivity(address: string, slug: string, session: string): FeedClient {
  const idOf = ({ subject }: ActivityTold): string | undefined => subject;
  return followFeed<ActivityTold>(
    { feed: "activity", query: activitySubscription, idOf },
    address,
    slug,
    session,
  );
}

function followFeed<Told extends { version: string }>(
  {
    feed,
    query,
    idOf,
  }: { feed: FeedClient["feed"]; query: string; idOf: (told: Told) => string | undefined },
  address: string,
  slug: string,
  session?: string,
): FeedClient {
  const told: ToldItem[] = [];
  const client = keepSubscribed<Record<string, Told>>(
    address,
    query,
    { campaign: slug, after: `${slug}.1.0.0` },
    (data) => {
      const [event] = Object.values(data);
      if (!event) throw new Error("a feed answers one field");
      const id = idOf(event);
      told.push(id === undefined ? null : { version: event.version, id });
      return event.version;
    },
    session,
  );
  return {
    feed,
    told,
    get connections() {
      return client.connections;
    },
    close: () => client.close(),
  };
}

/** Watches the board over a socket. */
export function watchBySocket(address: string, slug: string, pace: string): BoardClient {
  const shown = new ShownBoard("socket");
  const client: StockClient = keepSubscribed<Shown>(
    address,
    progressSubscription,
    { campaign: slug, pace },
    (data) => shown.take(data),
  );
  return Object.assign(shown, { close: () => client.close() });
}

/** Watches the board by asking again and again for what is newer. */
export function watchByPolls(address: string, slug: string): BoardClient {
  const shown = new ShownBoard("long poll");
  const query = `query ($campaign: String!, $after: String) {
    progress(campaign: $campaign, after: $after, wait: 3) { version volunteerTurnouts }
  }`;
  const stop = new AbortController();
  const loop = (async () => {
    while (!stop.signal.aborted) {
      const variables = { campaign: slug, after: shown.version || null };
      try {
        const response = await fetch(`${address}/graphql`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ query, variables }),
          signal: AbortSignal.any([stop.signal, AbortSignal.timeout(6_000)]),
        });
        const { data } = (await response.json()) as { data?: Shown | null };
        if (data) shown.take(data);
      } catch {
        await sleep(50); // cut or refused: ask again, as a script would
      }
    }
  })();
  return Object.assign(shown, {
    async close() {
      stop.abort();
      await loop;
    },
  });
}

/** What one client was shown last. */
class ShownBoard {
  readonly name: string;
  version = "";
  turnouts = 0;
  readonly wentBack: string[] = [];

  constructor(name: string) {
    this.name = name;
  }

  take({ progress }: Shown): string {
    const [next, last] = [parseVersion(progress.version), parseVersion(this.version)];
    if (!next || (last && compareVersions(next, last) < 0)) {
      this.wentBack.push(`${this.name}: ${this.version}, then ${progress.version}`);
    }
    this.version = progress.version;
    this.turnouts = progress.volunteerTurnouts;
    return progress.version;
  }
}
