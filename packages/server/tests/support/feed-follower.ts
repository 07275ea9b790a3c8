import { createClient } from "graphql-ws";
import { sql } from "kysely";
import WebSocket from "ws";
import type { World } from "./world.js";

/** A page that follows a feed, through the stock client. */
export interface Follower<Told> {
  told: Told[];
  errors: unknown[];
  /** How often the socket was opened. */
  readonly connections: number;
  /** Codes with which sockets were closed. */
  closes: number[];
  /** Cuts the connection; the client comes back by itself. */
  cut(): void;
  close(): Promise<void>;
}

/** Follows a feed and writes its last version into the variables, as the documentation says. */
export function followFeed<Told extends { version: string }>(
  address: () => string,
  query: string,
  variables: { campaign?: string; after?: string } = {},
  session?: string,
): Follower<Told> {
  const told: Told[] = [];
  const errors: unknown[] = [];
  const closes: number[] = [];
  let connections = 0;
  let socket: WebSocket | undefined;
  const client = createClient({
    url: () => `${address().replace("http", "ws")}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: session ? { session } : {},
    retryAttempts: Infinity,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 20)),
    shouldRetry: () => true,
    on: {
      connected: (connected) => {
        connections++;
        socket = connected as WebSocket;
      },
      closed: (event) => closes.push((event as { code: number }).code),
    },
  });
  const payload = { query, variables: { ...variables } };
  client.subscribe<Record<string, Told>>(payload, {
    next: ({ data, errors: refused }) => {
      if (refused) errors.push(...refused);
      const event = data && Object.values(data)[0];
      if (!event) return;
      told.push(event);
      payload.variables.after = event.version;
    },
    error: (error) => errors.push(error),
    complete: () => {},
  });
  return {
    told,
    errors,
    closes,
    get connections() {
      return connections;
    },
    cut: () => socket?.terminate(),
    async close() {
      await client.dispose();
    },
  };
}

/** One item of a feed's log, as ids. */
export interface LoggedItem {
  version: string;
  id: string;
  kind: string;
  organizationId: string | null;
  amount: number | null;
}

/** A feed's log as it stands: what every complete follower was told, but for words. */
export async function readLog(
  world: World,
  slug: string,
  feed: "thanks" | "activity",
): Promise<LoggedItem[]> {
  const { rows } = await sql<LoggedItem>`
    select concat_ws('.', ${slug}::text, epoch, seq, ordinal) as version, item_id as id, kind,
      organization_id as "organizationId", amount
    from live.feed_log f join campaign c on c.id = f.campaign_id and c.slug = ${slug} and f.feed = ${feed}
    order by epoch, seq, ordinal
  `.execute(world.server.platform.db);
  return rows;
}
