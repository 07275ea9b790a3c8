import type pg from "pg";
import { type FeedTold, itemsOf } from "../feed-told.js";
import type { Ledger } from "./ledger.js";
import type { FeedClient } from "./watchers.js";

/** What acknowledged writes have become in the database. All empty: nothing was lost, nothing doubled. */
export interface WritesVerdict {
  /** Acknowledged and not there. */
  lost: string[];
  /** There more than once, or never acknowledged to anybody. */
  doubled: string[];
}

/** Holds what was acknowledged against the tables, one for one. */
export async function judgeWrites(
  database: pg.Client,
  campaignId: string,
  ledger: Ledger,
  movedEvent: string,
): Promise<WritesVerdict> {
  const lost: string[] = [];
  const doubled = [...ledger.wrong];
  const arrivals = await database.query<{ id: string; event: string; volunteer: string; audits: number }>(
    `with audit as (
       select subject, count(*)::int as times from audit_entry, unnest(subject_ids) as subject
       where action = 'recordCheckIn' group by subject
     )
     select id, event_id as event, person_id as volunteer, coalesce(times, 0) as audits
     from attendance left join audit on subject = id where campaign_id = $1 and state <> 'VOIDED'`,
    [campaignId],
  );
  const there = new Map(arrivals.rows.map((row) => [row.id, row]));
  for (const [id, { event, volunteer }] of ledger.arrivals) {
    const row = there.get(id);
    if (row?.event !== event || row.volunteer !== volunteer) lost.push(`attendance ${id}`);
  }
  const pairs = new Set<string>();
  for (const { id, event, volunteer, audits } of arrivals.rows) {
    const pair = `${event} ${volunteer}`;
    if (!ledger.arrivals.has(id) || pairs.has(pair) || audits !== 1) {
      doubled.push(`attendance ${id}, ${audits} times in the audit`);
    }
    pairs.add(pair);
  }

  const decisions = await database.query<{ id: string; verdicts: string[] }>(
    `select t.id, array_remove(array_agg(d.verdict order by d.decided_at, d.id), null) as verdicts
     from thank_you t left join moderation_decision d on d.thank_you_id = t.id
     where t.campaign_id = $1 group by t.id`,
    [campaignId],
  );
  const decided = new Map(decisions.rows.map(({ id, verdicts }) => [id, verdicts.join()]));
  for (const [id, verdicts] of ledger.thanks) {
    if (decided.get(id) !== verdicts.join()) {
      (decided.has(id) ? doubled : lost).push(
        `thank-you ${id}: ${decided.get(id)}, acknowledged ${verdicts.join()}`,
      );
    }
  }
  for (const id of decided.keys()) if (!ledger.thanks.has(id)) doubled.push(`thank-you ${id}`);

  const moves = await database.query<{ times: number; status: string }>(
    `select status, (select count(*)::int from audit_entry
       where action in ('cancelEvent', 'reopenEvent') and subject_ids @> array[e.id]) as times
     from event e where id = $1`,
    [movedEvent],
  );
  const { times = 0, status = "" } = moves.rows[0] ?? {};
  if (times < ledger.moved.times || (status === "CANCELLED") !== ledger.moved.isCancelled) {
    lost.push(`an event moved ${times} times and ${status}, acknowledged ${ledger.moved.times}`);
  }
  if (times > ledger.moved.times) doubled.push(`an event moved ${times} times of ${ledger.moved.times}`);
  return { lost, doubled };
}

/** Items that a follower of the feed missed, got twice, got out of order, or was told in a Resync to look up. */
export async function judgeFeeds(
  database: pg.Client,
  slug: string,
  feeds: readonly FeedClient[],
): Promise<{ items: number; incomplete: number; resyncs: number }> {
  const { rows } = await database.query<{ version: string; id: string }>(
    `select concat_ws('.', $1::text, epoch, seq, ordinal) as version, item_id as id
     from live.feed_log f join campaign c on c.id = f.campaign_id and c.slug = $1 and f.feed = 'thanks'
     order by epoch, seq, ordinal`,
    [slug],
  );
  const log = JSON.stringify(rows.map(({ version, id }) => ({ version, id })));
  const isResync = ({ __typename }: FeedTold): boolean => __typename === "Resync";
  return {
    items: rows.length,
    incomplete: feeds.filter(({ told }) => JSON.stringify(itemsOf(told)) !== log).length,
    resyncs: feeds.reduce((sum, { told }) => sum + told.filter(isResync).length, 0),
  };
}
