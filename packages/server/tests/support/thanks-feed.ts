import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { type Follower, followFeed, readLog } from "./feed-follower.js";
import { type FeedTold, feedSubscription } from "./feed-told.js";
import type { OpenMarathon } from "./open-marathon.js";
import { anonymous } from "./platform.js";
import type { World } from "./world.js";

/** A page that follows the thank-yous. */
export type FeedFollower = Follower<FeedTold>;

/** Follows the feed of thank-yous. */
export function followThanks(
  address: () => string,
  variables: { campaign?: string; after?: string } = {},
): FeedFollower {
  return followFeed(address, feedSubscription, variables);
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

/**
 * Sends some messages and publishes them all in one transaction, so that they become items of one version; no counter
 * tells of them. Tells their ids in the items' order.
 */
export async function publishTogether(
  world: World,
  { slug, campaignId }: OpenMarathon,
  count: number,
): Promise<string[]> {
  const ids = await Promise.all(Array.from({ length: count }, () => sendThanks(world, slug)));
  await world.settle(); // what coordinators are told of them would stand in the same version
  await world.server.platform.db.transaction().execute(async (trx) => {
    await sql`update thank_you set status = 'APPROVED', published_at = now() where id = any (${ids}::uuid[])`.execute(
      trx,
    );
    await sql`
      insert into live.feed_delta (campaign_id, feed, kind, item_id)
      select ${campaignId}, 'thanks', 'APPROVED', id from unnest(${ids}::uuid[]) with ordinality as t (id, n) order by n
    `.execute(trx);
  });
  world.server.platform.wake();
  return ids;
}

/** The log of thank-yous as it stands: what every complete follower was told, but for words. */
export async function readFeedLog(
  world: World,
  slug: string,
): Promise<{ version: string; id: string; kind: string }[]> {
  return (await readLog(world, slug, "thanks")).map(({ version, id, kind }) => ({ version, id, kind }));
}
