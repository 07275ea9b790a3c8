import type { ThankYouView } from "@igilik/schema";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "../database/database.js";
import type { ThankYouChannel, ThankYouLanguage, ThankYouStatus } from "../database/tables.js";
import { fold, wordsOf } from "../database/fold.js";
import { toZonedIso } from "../local-time.js";

/** What a list of thank-yous holds. Ids that are none match nothing. */
export interface ThanksSelection {
  campaignId: string;
  statuses: readonly ThankYouStatus[];
  eventId?: string | null | undefined;
  projectId?: string | null | undefined;
  organizationId?: string | null | undefined;
  language?: ThankYouLanguage | null | undefined;
  /** Words that all stand in the message or its sender's name. */
  search?: string | undefined;
  /** True: only those in which something was noticed; false: only the others. */
  isFlagged?: boolean | undefined;
}

/** A message with its place in the list: published ones by publication, others by arrival. */
export interface PlacedThankYou {
  view: ThankYouView;
  placedAt: string;
}

interface Row {
  id: string;
  text: string;
  language: ThankYouLanguage | null;
  sender: string | null;
  event_id: string | null;
  project_id: string | null;
  organization_id: string | null;
  status: ThankYouStatus;
  revision: number;
  channel: ThankYouChannel;
  received_at: Date;
  heard_at: Date | null;
  published_at: Date | null;
  placed_at: string;
  time_zone: string;
}

const columns = sql`
  t.id, coalesce(t.shortened_text, t.text) as text, t.language, t.sender, t.event_id, t.project_id, t.organization_id,
  t.status, t.revision, t.channel, t.received_at, t.heard_at, t.published_at, c.time_zone
`;

/** Thank-yous, the newest first, at most `limit`, after the place `[placedAt, id]`. */
export async function listThanks(
  db: Database,
  selection: ThanksSelection,
  after: readonly [string, string] | undefined,
  limit: number,
): Promise<PlacedThankYou[]> {
  // What is public goes by when it was published, so that a late approval comes on top; the queue goes by arrival.
  const place = isPublished(selection) ? sql.ref<Date>("t.published_at") : sql.ref<Date>("t.received_at");
  const conditions = [
    sql<SqlBool>`t.campaign_id = ${selection.campaignId}`,
    sql<SqlBool>`t.status = any (${selection.statuses}::text[])`,
    ...(selection.eventId ? [sql<SqlBool>`t.event_id = ${selection.eventId}`] : []),
    ...(selection.projectId ? [sql<SqlBool>`t.project_id = ${selection.projectId}`] : []),
    ...(selection.organizationId ? [sql<SqlBool>`t.organization_id = ${selection.organizationId}`] : []),
    ...(selection.language ? [sql<SqlBool>`t.language = ${selection.language}`] : []),
    ...(selection.isFlagged === undefined ? [] : [sql<SqlBool>`(t.flags <> '{}') = ${selection.isFlagged}`]),
    ...wordsOf(selection.search ?? "").map((word) => sql<SqlBool>`t.search_text like ${fold(`%${word}%`)}`),
    ...(after ? [sql<SqlBool>`(${place}, t.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`] : []),
  ];
  const { rows } = await sql<Row>`
    select ${columns}, ${place}::text as placed_at
    from thank_you t join campaign c on c.id = t.campaign_id
    where ${sql.join(conditions, sql` and `)}
    order by ${place} desc, t.id desc limit ${limit}
  `.execute(db);
  return rows.map((row) => ({ view: toView(row), placedAt: row.placed_at }));
}

/** One thank-you. */
export async function readThankYou(db: Database, id: string): Promise<ThankYouView> {
  const { rows } = await sql<Row>`
    select ${columns}, '' as placed_at from thank_you t join campaign c on c.id = t.campaign_id where t.id = ${id}
  `.execute(db);
  const row = rows[0];
  if (!row) throw new Error("a thank-you that was just changed is gone");
  return toView(row);
}

/** Those of the thank-yous that are there, by id. */
export async function readThanks(db: Database, ids: readonly string[]): Promise<Map<string, ThankYouView>> {
  return readSome(db, ids, sql<SqlBool>`true`);
}

/** Those of the thank-yous that are public now, by id. */
export async function readPublishedThanks(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, ThankYouView>> {
  return readSome(db, ids, sql<SqlBool>`t.status = 'APPROVED'`);
}

async function readSome(
  db: Database,
  ids: readonly string[],
  condition: RawBuilder<SqlBool>,
): Promise<Map<string, ThankYouView>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select ${columns}, '' as placed_at from thank_you t join campaign c on c.id = t.campaign_id
    where t.id = any (${ids}::uuid[]) and ${condition}
  `.execute(db);
  return new Map(rows.map((row) => [row.id, toView(row)]));
}

/** Messages as they came in. */
export interface Original {
  text: string;
  sender: string | null;
}

/** Those of the thank-yous that are there, by id. */
export async function readOriginals(db: Database, ids: readonly string[]): Promise<Map<string, Original>> {
  const rows = await db
    .selectFrom("thank_you")
    .select(["id", "text", "sender"])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function isPublished({ statuses }: ThanksSelection): boolean {
  return statuses.length === 1 && statuses[0] === "APPROVED";
}

function toView(row: Row): ThankYouView {
  const kind = row.event_id
    ? "EVENT"
    : row.project_id
      ? "PROJECT"
      : row.organization_id
        ? "ORGANIZATION"
        : "EVERYONE";
  return {
    id: row.id,
    text: row.text,
    language: row.language,
    from: row.sender,
    to: { kind, eventId: row.event_id, projectId: row.project_id, organizationId: row.organization_id },
    status: row.status,
    revision: row.revision,
    channel: row.channel,
    receivedAt: toZonedIso(row.received_at, row.time_zone),
    heardAt: row.heard_at && toZonedIso(row.heard_at, row.time_zone),
    publishedAt: row.published_at && toZonedIso(row.published_at, row.time_zone),
  };
}
