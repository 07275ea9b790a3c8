import type { EventImpactView, HeadcountRange } from "@igilik/schema";
import { sql } from "kysely";
import { batched } from "../database/batched.js";
import type { Database } from "../database/database.js";

/** Reads what was said about how events went, for many of them at a time. */
export interface EventOutcome {
  headcountOf(eventId: string): Promise<HeadcountRange>;
  impactOf(eventId: string): Promise<readonly EventImpactView[]>;
}

/** Batches what one answer asks for. */
export function createEventOutcome(db: Database): EventOutcome {
  const headcounts = batched<HeadcountRange>(
    (ids) => sumHeadcounts(db, ids),
    () => ({ count: 0, countAtMost: 0 }),
  );
  const impacts = batched<readonly EventImpactView[]>(
    (ids) => sumImpacts(db, ids),
    () => [],
  );
  return {
    headcountOf: (eventId) => headcounts.load(eventId),
    impactOf: (eventId) => impacts.load(eventId),
  };
}

async function sumHeadcounts(
  db: Database,
  eventIds: readonly string[],
): Promise<Map<string, HeadcountRange>> {
  const { rows } = await sql<HeadcountRange & { eventId: string }>`
    select event_id as "eventId", sum(count) as count, sum(coalesce(count_at_most, count)) as "countAtMost"
    from headcount_report
    where event_id = any(${eventIds}::uuid[]) and not is_replaced
    group by event_id
  `.execute(db);
  return new Map(rows.map(({ eventId, ...range }) => [eventId, range]));
}

interface ImpactRow extends EventImpactView {
  eventId: string;
}

/** The states are those of the challenge's own metric: what is doubted is still only reported. */
async function sumImpacts(
  db: Database,
  eventIds: readonly string[],
): Promise<Map<string, readonly EventImpactView[]>> {
  const { rows } = await sql<ImpactRow>`
    select i.event_id as "eventId", i.challenge_id as "challengeId",
      coalesce(sum(i.quantity) filter (where i.state = 'VERIFIED'), 0) as verified,
      coalesce(sum(i.quantity) filter (where i.state <> 'VERIFIED'), 0) as reported
    from impact_entry i join challenge c on c.id = i.challenge_id
    where i.event_id = any(${eventIds}::uuid[]) and i.state in ('VERIFIED', 'CLAIMED', 'DISPUTED')
    group by i.event_id, i.challenge_id, c.position, c.id
    order by c.position, c.id
  `.execute(db);
  const impacts = new Map<string, EventImpactView[]>();
  for (const { eventId, ...impact } of rows) {
    const ofEvent = impacts.get(eventId) ?? [];
    ofEvent.push(impact);
    impacts.set(eventId, ofEvent);
  }
  return impacts;
}
