import type pg from "pg";
import { compareVersions, parseVersion } from "../../../src/live/version.js";
import type { Ledger } from "./ledger.js";
import type { FeedClient, ToldItem } from "./watchers.js";

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

/** Feeds' items, followers that missed one, got one twice or out of order, and Resyncs. */
export interface FeedsVerdict {
  items: number;
  incomplete: number;
  resyncs: number;
}

/** Holds what each follower was told against the log of its feed. */
export async function judgeFeeds(
  database: pg.Client,
  slug: string,
  clients: readonly FeedClient[],
): Promise<FeedsVerdict> {
  const verdict: FeedsVerdict = { items: 0, incomplete: 0, resyncs: 0 };
  for (const feed of ["thanks", "activity"] as const) {
    const followers = clients.filter((client) => client.feed === feed);
    const { rows } = await database.query<{ version: string; id: string }>(
      `select concat_ws('.', $1::text, epoch, seq, ordinal) as version, item_id as id
       from live.feed_log f join campaign c on c.id = f.campaign_id and c.slug = $1 and f.feed = $2
       order by epoch, seq, ordinal`,
      [slug, feed],
    );
    const marks = await database.query(
      `select from live.feed_mark f join campaign c on c.id = f.campaign_id and c.slug = $1 and f.feed = $2`,
      [slug, feed],
    );
    verdict.items += rows.length;
    for (const { told } of followers) {
      verdict.resyncs += told.filter((item) => item === null).length;
      if (!isComplete(told, rows, marks.rows.length > 0)) verdict.incomplete++;
    }
  }
  return verdict;
}

/** A feed keeps a number of items: of one that has let some go, the rest is compared, and the order of all. */
function isComplete(told: readonly ToldItem[], log: readonly ToldItem[], isCut: boolean): boolean {
  const items = told.filter((item) => item !== null);
  const kept = isCut ? items.slice(-log.length) : items;
  const isRising = items.every(({ version }, n) => n === 0 || isAfter(version, items[n - 1]?.version ?? ""));
  return isRising && JSON.stringify(kept) === JSON.stringify(log);
}

function isAfter(version: string, before: string): boolean {
  const [next, last] = [parseVersion(version), parseVersion(before)];
  return next !== undefined && last !== undefined && compareVersions(next, last) > 0;
}
