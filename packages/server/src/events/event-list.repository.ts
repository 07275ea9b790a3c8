import type { EventFilter, EventOrder } from "@igilik/schema";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "../database/database.js";
import { fold, wordsOf } from "../database/fold.js";
import { isUuid } from "../uuid.js";
import { isAnnouncedEvent } from "./event.repository.js";
import type { EventRow } from "./event-view.js";

/** Which page of a campaign's events to read. */
export interface EventPage {
  campaignId: string;
  filter: EventFilter;
  orderBy: EventOrder;
  /** Drafts, what waits for approval and rehearsals are for coordinators. */
  withHidden: boolean;
  /** Beginning and id of the event before. */
  after: readonly [string, string] | undefined;
  limit: number;
}

type Condition = RawBuilder<SqlBool>;

/** One page by beginning and id. */
export function listEvents(db: Database, page: EventPage): Promise<EventRow[]> {
  const direction = page.orderBy === "STARTS_AT_DESC" ? "desc" : "asc";
  const beyond = sql.raw(direction === "desc" ? "<" : ">");
  const conditions = [
    sql<SqlBool>`e.campaign_id = ${page.campaignId}`,
    ...conditionsOf(page.filter, page.campaignId),
  ];
  if (!page.withHidden) conditions.push(sql`${isAnnouncedEvent} and not e.is_rehearsal`);
  if (page.after) {
    conditions.push(
      sql`(e.starts_at, e.id) ${beyond} (${page.after[0]}::timestamptz, ${page.after[1]}::uuid)`,
    );
  }
  return db
    .selectFrom("event as e")
    .innerJoin("campaign as c", "c.id", "e.campaign_id")
    .selectAll("e")
    .select("c.time_zone")
    .where((eb) => eb.and(conditions))
    .orderBy("e.starts_at", direction)
    .orderBy("e.id", direction)
    .limit(page.limit)
    .execute();
}

function conditionsOf(filter: EventFilter, campaignId: string): Condition[] {
  const conditions: Condition[] = [];
  const { status, date, category, district, project, organization, search } = filter;
  const { endsAfter, endsBefore, upcoming, awaitsConfirmation } = filter;
  if (status) conditions.push(sql`e.status = any(${status}::text[])`);
  if (date) conditions.push(sql`e.local_date = ${date}::date`);
  if (category) conditions.push(hasCode("category", category));
  if (district) conditions.push(hasCode("district", district));
  if (project) conditions.push(isUuid(project) ? sql`e.project_id = ${project}` : sql`false`);
  if (organization) conditions.push(isUuid(organization) ? isHeldBy(organization) : sql`false`);
  if (search?.trim()) conditions.push(...wordsOf(search).map(mentions));
  if (endsAfter) conditions.push(sql`e.ends_at > ${endsAfter}::timestamptz`);
  if (endsBefore) conditions.push(sql`e.ends_at < ${endsBefore}::timestamptz`);
  if (upcoming) {
    // A subselect is asked once, the bare function would be asked for every row.
    conditions.push(sql`e.ends_at > (select campaign_now(${campaignId}))`);
    conditions.push(sql`e.status not in ('CANCELLED', 'POSTPONED')`);
  }
  // As toEventView has it.
  const awaits = sql<boolean>`(e.status = 'LIVE' and e.is_over)`;
  if (awaitsConfirmation) conditions.push(awaits);
  if (awaitsConfirmation === false) conditions.push(sql`not ${awaits}`);
  return conditions;
}

function hasCode(book: "category" | "district", code: string): Condition {
  return sql`${sql.ref(`e.${book}_id`)} = (
    select id from ${sql.table(book)} b where b.campaign_id = e.campaign_id and b.code = ${code}
  )`;
}

function isHeldBy(organizationId: string): Condition {
  return sql`exists (
    select from event_organizer o where o.event_id = e.id and o.organization_id = ${organizationId}
  )`;
}

/** The title in one of its languages, or the place, has this pattern in it. */
function mentions(word: string): Condition {
  return sql`e.search_text like ${fold(`%${word}%`)}`;
}
