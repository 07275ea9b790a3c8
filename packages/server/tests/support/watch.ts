import { type Client, createClient } from "graphql-ws";
import WebSocket from "ws";
import { until } from "./until.js";

/** One version as a watcher got it. */
export interface Seen {
  version: string;
  activeVolunteers: number;
  volunteerTurnouts: number;
}

/** A page's subscription, through the stock client. */
export interface Watcher {
  client: Client;
  seen: Seen[];
  errors: unknown[];
  close(): Promise<void>;
}

export const progressSubscription = `
  subscription Progress($campaign: String, $after: String, $pace: Pace! = SCREEN) {
    progress(campaign: $campaign, after: $after, pace: $pace) { version activeVolunteers volunteerTurnouts }
  }
`;

/** Subscribes to `progress` and keeps what comes. */
export function watch(
  address: string,
  variables: { campaign?: string; after?: string; pace?: string } = {},
  query = progressSubscription,
): Watcher {
  const client = createClient({
    url: `${address.replace("http", "ws")}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 1_000,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 20)),
    shouldRetry: () => true,
  });
  const seen: Seen[] = [];
  const errors: unknown[] = [];
  // graphql-ws sends this same object again when it reconnects: that is how the cursor travels.
  const payload = { query, variables: { ...variables } };
  client.subscribe<{ progress: Seen }>(payload, {
    next: ({ data, errors: refused }) => {
      if (refused) errors.push(...refused);
      if (!data) return;
      seen.push(data.progress);
      payload.variables.after = data.progress.version;
    },
    error: (error) => errors.push(error),
    complete: () => {},
  });
  return {
    client,
    seen,
    errors,
    async close() {
      await client.dispose();
    },
  };
}

/** Watches until that many turnouts are shown, and tells what came until then. */
export async function watchUntil(
  address: string,
  variables: { campaign: string; after?: string },
  turnouts: number,
): Promise<Seen[]> {
  const watcher = watch(address, variables);
  await until(() => watcher.seen.at(-1)?.volunteerTurnouts === turnouts, {
    what: `${turnouts} turnouts shown`,
  });
  await watcher.close();
  return watcher.seen;
}

/** The third part of a version. */
export function seqOf(version: string): number {
  return Number(version.split(".")[2]);
}
