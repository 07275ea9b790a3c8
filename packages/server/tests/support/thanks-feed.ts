import { randomUUID } from "node:crypto";
import { createClient } from "graphql-ws";
import { sql } from "kysely";
import WebSocket from "ws";
import { type FeedTold, feedSubscription } from "./feed-told.js";
import { anonymous } from "./platform.js";
import type { World } from "./world.js";

/** A page that follows the feed, through the stock client. */
export interface FeedFollower {
  told: FeedTold[];
  errors: unknown[];
  /** How often the socket was opened. */
  readonly connections: number;
  /** Cuts the connection; the client comes back by itself. */
  cut(): void;
  close(): Promise<void>;
}

/** Follows the feed and writes its last version into the variables, as the documentation says. */
export function followThanks(
  address: () => string,
  variables: { campaign?: string; after?: string } = {},
): FeedFollower {
  const told: FeedTold[] = [];
  const errors: unknown[] = [];
  let connections = 0;
  let socket: WebSocket | undefined;
  const client = createClient({
    url: () => `${address().replace("http", "ws")}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: Infinity,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 20)),
    shouldRetry: () => true,
    on: {
      connected: (connected) => {
        connections++;
        socket = connected as WebSocket;
      },
    },
  });
  const payload = { query: feedSubscription, variables: { ...variables } };
  client.subscribe<{ thanksFeed: FeedTold }>(payload, {
    next: ({ data, errors: refused }) => {
      if (refused) errors.push(...refused);
      if (!data) return;
      told.push(data.thanksFeed);
      payload.variables.after = data.thanksFeed.version;
    },
    error: (error) => errors.push(error),
    complete: () => {},
  });
  return {
    told,
    errors,
    get connections() {
      return connections;
    },
    cut: () => socket?.terminate(),
    async close() {
      await client.dispose();
    },
  };
}

/** Takes a message in. Tells its id. */
export async function sendThanks(world: World, campaign: string, text = "Рақмет!"): Promise<string> {
  const { sendThankYou } = await world.ask<{ sendThankYou: { id: string } }>(
    `mutation ($input: SendThankYouInput!) { sendThankYou(input: $input) { ... on ThankYouReceived { id } } }`,
    { input: { clientRef: randomUUID(), campaign, text } },
    anonymous,
  );
  return sendThankYou.id;
}

type Decision = "APPROVED" | "HIDDEN";

/** Publishes a message or takes it down. */
export async function decideThanks(world: World, id: string, decision: Decision): Promise<void> {
  await world.ask(
    `mutation ($input: ModerateThankYouInput!) { moderateThankYou(input: $input) { clientRef } }`,
    { input: { clientRef: randomUUID(), id, decision } },
  );
}

/** Does the same and waits for the version at which everybody sees it. */
export async function decideAndSee(world: World, id: string, decision: Decision): Promise<string | null> {
  const { moderateThankYou } = await world.ask<{ moderateThankYou: { version: string | null } }>(
    `mutation ($input: ModerateThankYouInput!) { moderateThankYou(input: $input) { version } }`,
    { input: { clientRef: randomUUID(), id, decision } },
  );
  return moderateThankYou.version;
}

/** Sends and publishes a message. Tells its id. */
export async function publishThanks(world: World, campaign: string, text?: string): Promise<string> {
  const id = await sendThanks(world, campaign, text);
  await decideThanks(world, id, "APPROVED");
  return id;
}

/** The feed's log as it stands: what every complete follower was told, but for words. */
export async function readFeedLog(
  world: World,
  slug: string,
): Promise<{ version: string; id: string; kind: string }[]> {
  const { rows } = await sql<{ version: string; id: string; kind: string }>`
    select concat_ws('.', ${slug}::text, epoch, seq, ordinal) as version, item_id as id, kind
    from live.feed_log f join campaign c on c.id = f.campaign_id and c.slug = ${slug} and f.feed = 'thanks'
    order by epoch, seq, ordinal
  `.execute(world.server.platform.db);
  return rows;
}
