import type { ClaimState, HeadcountReportView, ImpactEntryView } from "@igilik/schema";
import { sql } from "kysely";
import type { Database } from "../database/database.js";
import { toZonedIso } from "../local-time.js";

/** A page of a list whose newest come first. */
export interface NewestFirst {
  /** Only ids below this one. */
  before: string | undefined;
  limit: number;
}

interface ImpactRow {
  id: string;
  quantity: number;
  state: ClaimState;
  note: string | null;
  created_at: Date;
  challenge_id: string;
  event_id: string;
  organization_id: string | null;
  time_zone: string;
}

const selectImpact = sql`
  select i.id, i.quantity, i.state, i.note, i.created_at, i.challenge_id, i.event_id, i.organization_id, c.time_zone
  from impact_entry i join campaign c on c.id = i.campaign_id
`;

function toImpactView(row: ImpactRow): ImpactEntryView {
  return {
    id: row.id,
    quantity: row.quantity,
    tier: row.state === "VERIFIED" ? "VERIFIED" : "REPORTED",
    state: row.state,
    note: row.note,
    recordedAt: toZonedIso(row.created_at, row.time_zone),
    challengeId: row.challenge_id,
    eventId: row.event_id,
    organizationId: row.organization_id,
  };
}

/** One result, which is there. */
export async function readImpact(db: Database, id: string): Promise<ImpactEntryView> {
  const { rows } = await sql<ImpactRow>`${selectImpact} where i.id = ${id}`.execute(db);
  if (!rows[0]) throw new Error("a result that was just written is gone");
  return toImpactView(rows[0]);
}

/** Those of the results that are there, by id. */
export async function readImpacts(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, ImpactEntryView>> {
  const { rows } = await sql<ImpactRow>`${selectImpact} where i.id = any (${ids}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, toImpactView(row)]));
}

/** Results of a campaign, perhaps of one event, from one organization and in one state alone. */
export async function listImpacts(
  db: Database,
  of: {
    campaignId: string;
    eventId: string | null;
    organizationId: string | null;
    state: ClaimState | null;
  },
  { before, limit }: NewestFirst,
): Promise<ImpactEntryView[]> {
  const { rows } = await sql<ImpactRow>`
    ${selectImpact}
    where i.campaign_id = ${of.campaignId}
      ${of.eventId === null ? sql`` : sql`and i.event_id = ${of.eventId}`}
      ${of.organizationId === null ? sql`` : sql`and i.organization_id = ${of.organizationId}`}
      ${of.state === null ? sql`` : sql`and i.state = ${of.state}`}
      ${before === undefined ? sql`` : sql`and i.id < ${before}::uuid`}
    order by i.id desc limit ${limit}
  `.execute(db);
  return rows.map(toImpactView);
}

interface HeadcountRow {
  id: string;
  count: number;
  count_at_most: number | null;
  note: string | null;
  is_replaced: boolean;
  created_at: Date;
  organization_id: string | null;
  time_zone: string;
}

/** Head-counts of one event. */
export async function listHeadcounts(
  db: Database,
  eventId: string,
  { before, limit }: NewestFirst,
): Promise<HeadcountReportView[]> {
  const { rows } = await sql<HeadcountRow>`
    select h.id, h.count, h.count_at_most, h.note, h.is_replaced, h.created_at, h.organization_id, c.time_zone
    from headcount_report h join campaign c on c.id = h.campaign_id
    where h.event_id = ${eventId} ${before === undefined ? sql`` : sql`and h.id < ${before}::uuid`}
    order by h.id desc limit ${limit}
  `.execute(db);
  return rows.map((row) => ({
    id: row.id,
    count: row.count,
    countAtMost: row.count_at_most ?? row.count,
    note: row.note,
    isReplaced: row.is_replaced,
    reportedAt: toZonedIso(row.created_at, row.time_zone),
    organizationId: row.organization_id,
  }));
}
