import { type Expression, type RawBuilder, type SqlBool, type Transaction, sql } from "kysely";
import type { Database } from "../../database/database.js";
import type { DB } from "../../database/tables.js";
import type { Version } from "../version.js";

/** The feeds there are, as the log names them. */
export type FeedName = "thanks" | "activity";

/** What a writer tells a feed, in its own transaction. The item gets its place when the projector takes it. */
export interface NewFeedItem {
  campaignId: string;
  feed: FeedName;
  /** What happened, in capitals; the feed itself knows what it means. */
  kind: string;
  itemId: string;
  /** Whose it is besides; null: nobody's in particular. */
  organizationId: string | null;
}

/** An item with its place. It holds ids only: words are read at delivery. */
export interface FeedItem {
  version: Version;
  kind: string;
  itemId: string;
  /** Whose it is besides; null: nobody's in particular. */
  organizationId: string | null;
  /** How many it is about; null where the kind says nothing of it. */
  amount: number | null;
  /** When it was taken, by the campaign's clock. */
  at: Date;
}

/** Which items of a feed are meant. */
export interface FeedPart {
  campaignId: string;
  feed: FeedName;
  /** Only those that are this organization's; null: everybody's. */
  organizationId: string | null;
}

/** A part of a feed, the oldest first. */
export interface FeedPage {
  /** Some item after the place that was asked for is not kept any more: there are no items in this answer. */
  isPruned: boolean;
  items: FeedItem[];
}

/** Tells a feed what happened, in this order, as part of the write. Whoever writes about the same thing must have locked it before. */
export async function appendFeedItems(trx: Transaction<DB>, items: readonly NewFeedItem[]): Promise<void> {
  await trx
    .insertInto("live.feed_delta")
    .values(
      items.map((item) => ({
        campaign_id: item.campaignId,
        feed: item.feed,
        kind: item.kind,
        item_id: item.itemId,
        organization_id: item.organizationId,
      })),
    )
    .execute();
}

interface ItemRow {
  kind: string;
  item_id: string;
  organization_id: string | null;
  amount: number | null;
  at: Date;
}

interface Row extends ItemRow {
  is_pruned: boolean;
  seq: number | null;
  ordinal: number;
}

/** Items after one place up to another, at most `limit`; both places are of one epoch. */
export async function readFeedPage(
  db: Database,
  part: FeedPart,
  after: Version,
  upTo: Version,
  limit: number,
): Promise<FeedPage> {
  // One statement, so that nothing is pruned between the look at the mark and the look at the log.
  const { rows } = await sql<Row>`
    with mark as (
      select coalesce(
        (select (epoch, seq, ordinal) > (${after.epoch}::int, ${after.seq}::bigint, ${after.ordinal}::int)
          from ${markOf(part)}),
        false
      ) as is_pruned
    )
    select mark.is_pruned, page.*
    from mark left join lateral (
      select seq, ordinal, kind, item_id, organization_id, amount, at from live.feed_log
      where ${isOfPart(part)} and epoch = ${after.epoch}
        and (seq, ordinal) > (${after.seq}::bigint, ${after.ordinal}::int)
        and (seq, ordinal) <= (${upTo.seq}::bigint, ${upTo.ordinal}::int)
      order by seq, ordinal limit ${limit}
    ) page on not mark.is_pruned
    order by page.seq, page.ordinal
  `.execute(db);
  return {
    isPruned: rows[0]?.is_pruned ?? false,
    items: rows.flatMap(({ seq, ordinal, ...row }) =>
      seq === null ? [] : [toItem(row, { ...after, seq, ordinal })],
    ),
  };
}

/** The newest items of a feed, the newest first, at most `limit`, older than `before`. */
export async function readNewestItems(
  db: Database,
  { slug, ...part }: FeedPart & { slug: string },
  before: Version | undefined,
  limit: number,
): Promise<FeedItem[]> {
  const { rows } = await sql<ItemRow & { epoch: number; seq: number; ordinal: number }>`
    select epoch, seq, ordinal, kind, item_id, organization_id, amount, at from live.feed_log
    where ${isOfPart(part)} ${
      before
        ? sql`and (epoch, seq, ordinal) < (${before.epoch}::int, ${before.seq}::bigint, ${before.ordinal}::int)`
        : sql``
    }
    order by epoch desc, seq desc, ordinal desc limit ${limit}
  `.execute(db);
  return rows.map(({ epoch, seq, ordinal, ...row }) => toItem(row, { slug, epoch, seq, ordinal }));
}

function isOfPart({ campaignId, feed, organizationId }: FeedPart): Expression<SqlBool> {
  return sql`campaign_id = ${campaignId} and feed = ${feed} ${
    organizationId === null ? sql`` : sql`and organization_id = ${organizationId}`
  }`;
}

/** Where the newest item of the part lay that is not kept any more; no row when all are. */
function markOf(part: FeedPart): RawBuilder<unknown> {
  const table = part.organizationId === null ? sql`live.feed_mark` : sql`live.feed_organization_mark`;
  return sql`${table} where ${isOfPart(part)}`;
}

function toItem({ kind, item_id, organization_id, amount, at }: ItemRow, version: Version): FeedItem {
  return { version, kind, itemId: item_id, organizationId: organization_id, amount, at };
}
