import { type Selectable, type Transaction, sql } from "kysely";
import type { Database } from "../database/database.js";
import type { DB } from "../database/tables.js";
import type { CampaignBook } from "../live/code-books.js";
import type { LocalizedTextValue } from "../localized.js";
import type { NewCodeEntry } from "./default-code-books.js";

const columns = [
  "id",
  "slug",
  "phase",
  "time_zone",
  "consent_age",
  "is_rehearsal",
  "is_demonstration",
] as const;

/** What rules ask of a campaign, as it is now in PostgreSQL. */
export type CampaignRow = Pick<Selectable<DB["campaign"]>, (typeof columns)[number]>;

/** A campaign to insert, all its texts complete. */
export interface NewCampaign {
  seriesId: string;
  slug: string;
  name: LocalizedTextValue;
  city: LocalizedTextValue;
  timeZone: string;
  startsOn: string;
  endsOn: string;
  consentAge: number;
  isRehearsal: boolean;
  isDemonstration: boolean;
  targets: CampaignBook["targets"];
  publishedFigures: CampaignBook["publishedFigures"];
}

/** The campaign with this slug, or undefined. */
export function findCampaignBySlug(db: Database, slug: string): Promise<CampaignRow | undefined> {
  return db.selectFrom("campaign").select(columns).where("slug", "=", slug).executeTakeFirst();
}

/** The campaign with this id; it is there, because something points to it. */
export function getCampaign(db: Database, id: string): Promise<CampaignRow> {
  return db.selectFrom("campaign").select(columns).where("id", "=", id).executeTakeFirstOrThrow();
}

/** Finds a series by its slug, or makes it; two editions opened at once share it. */
export async function findOrAddSeries(
  trx: Transaction<DB>,
  series: { slug: string; name: LocalizedTextValue; isDemonstration: boolean },
): Promise<{ id: string; is_demonstration: boolean }> {
  await trx
    .insertInto("campaign_series")
    .values({ slug: series.slug, name: series.name, is_demonstration: series.isDemonstration })
    .onConflict((conflict) => conflict.column("slug").doNothing())
    .execute();
  return trx
    .selectFrom("campaign_series")
    .select(["id", "is_demonstration"])
    .where("slug", "=", series.slug)
    .executeTakeFirstOrThrow();
}

/** Inserts a draft and tells its id. */
export async function insertCampaign(trx: Transaction<DB>, campaign: NewCampaign): Promise<string> {
  const { id } = await trx
    .insertInto("campaign")
    .values({
      series_id: campaign.seriesId,
      slug: campaign.slug,
      name: campaign.name,
      city: campaign.city,
      time_zone: campaign.timeZone,
      starts_on: campaign.startsOn,
      ends_on: campaign.endsOn,
      consent_age: campaign.consentAge,
      is_rehearsal: campaign.isRehearsal,
      is_demonstration: campaign.isDemonstration,
      // A list has to go as JSON text: the driver would make a PostgreSQL array of it.
      targets: JSON.stringify(campaign.targets),
      published_figures: JSON.stringify(campaign.publishedFigures),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Fills a campaign's list of categories or districts in the given order. */
export async function insertCodeBook(
  trx: Transaction<DB>,
  book: "category" | "district",
  campaignId: string,
  entries: readonly NewCodeEntry[],
): Promise<void> {
  const rows = entries.map(({ code, name }, position) => ({ campaign_id: campaignId, code, name, position }));
  await trx.insertInto(book).values(rows).execute();
}

/** What can be different about a campaign. */
export type CampaignPatch = Partial<{
  name: LocalizedTextValue;
  city: LocalizedTextValue;
  starts_on: string;
  ends_on: string;
  consent_age: number;
}>;

/** Changes a campaign that the caller has locked; what is left out stays. */
export async function updateCampaign(trx: Transaction<DB>, id: string, patch: CampaignPatch): Promise<void> {
  await trx.updateTable("campaign").set(patch).where("id", "=", id).execute();
}

/** Whether an event, whatever has become of it, begins on another day than these. */
export async function hasEventsOutside(
  trx: Transaction<DB>,
  campaignId: string,
  { from, to }: { from: string; to: string },
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from event where campaign_id = ${campaignId} and local_date not between ${from}::date and ${to}::date
    ) as found
  `.execute(trx);
  return rows[0]?.found ?? false;
}

/** Renames entries of a list by their codes and adds those that are new at its end. Tells how many it has then. */
export async function putCodeEntries(
  trx: Transaction<DB>,
  book: "category" | "district",
  campaignId: string,
  entries: readonly NewCodeEntry[],
): Promise<number> {
  const table = sql.table(book);
  const { rows } = await sql<{ count: number }>`
    with given as (
      select code, name, place from jsonb_to_recordset(${JSON.stringify(
        entries.map((entry, place) => ({ ...entry, place })),
      )}::jsonb) as t (code text, name jsonb, place int)
    ), renamed as (
      update ${table} b set name = g.name from given g where b.campaign_id = ${campaignId} and b.code = g.code
    ), added as (
      insert into ${table} (campaign_id, code, name, position)
      select ${campaignId}, g.code, g.name, g.place + 1 + (
        select coalesce(max(position), 0) from ${table} where campaign_id = ${campaignId}
      )
      from given g
      where not exists (select from ${table} b where b.campaign_id = ${campaignId} and b.code = g.code)
      returning 1
    )
    select ((select count(*) from ${table} where campaign_id = ${campaignId}) + (select count(*) from added))::int as count
  `.execute(trx);
  return rows[0]?.count ?? 0;
}

/** What the campaign's clock shows now. */
export async function readNow(db: Database, campaignId: string): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select campaign_now(${campaignId}) as now`.execute(db);
  const now = rows[0]?.now;
  if (!now) throw new Error("a select without a table returns a row");
  return now;
}
