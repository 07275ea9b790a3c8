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

/** What the campaign's clock shows now. */
export async function readNow(db: Database, campaignId: string): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select campaign_now(${campaignId}) as now`.execute(db);
  const now = rows[0]?.now;
  if (!now) throw new Error("a select without a table returns a row");
  return now;
}
