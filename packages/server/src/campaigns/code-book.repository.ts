import type { Selectable } from "kysely";
import type { Database } from "../database/database.js";
import type { DB } from "../database/tables.js";
import type { CampaignBook, CodeBookReader, FigureEntry } from "../live/code-books.js";
import { daysBetween } from "../local-time.js";

/** Reads code books from PostgreSQL. */
export function codeBookReader(db: Database): CodeBookReader {
  return {
    readBook: async (campaignId) => (await readBooks(db, campaignId))[0],
    readBooks: () => readBooks(db),
  };
}

async function readBooks(db: Database, only?: string): Promise<CampaignBook[]> {
  const of = <T extends { campaign_id: string }>(rows: T[], campaignId: string): T[] =>
    rows.filter((row) => row.campaign_id === campaignId);
  // The revision before everything that it counts: what is added meanwhile comes with this book or the next, and no
  // book ever lacks what its revision says.
  const campaigns = await db
    .selectFrom("campaign")
    .selectAll()
    .$if(only !== undefined, (query) => query.where("id", "=", only ?? ""))
    .execute();
  const [series, categories, districts, projects, challenges] = await Promise.all([
    db
      .selectFrom("campaign_series")
      .selectAll()
      .$if(only !== undefined, (query) =>
        query.where("id", "in", (campaign) =>
          campaign
            .selectFrom("campaign")
            .select("series_id")
            .where("id", "=", only ?? ""),
        ),
      )
      .execute(),
    readEntries(db, "category", only),
    readEntries(db, "district", only),
    db
      .selectFrom("project")
      .selectAll()
      .$if(only !== undefined, (query) => query.where("campaign_id", "=", only ?? ""))
      .orderBy("position")
      .orderBy("id")
      .execute(),
    db
      .selectFrom("challenge")
      .selectAll()
      .$if(only !== undefined, (query) => query.where("campaign_id", "=", only ?? ""))
      .orderBy("position")
      .orderBy("id")
      .execute(),
  ]);
  return campaigns.map((campaign) => {
    const ofSeries = series.find((row) => row.id === campaign.series_id);
    if (!ofSeries) throw new Error(`campaign ${campaign.slug} has no series`);
    return {
      ...toHead(campaign),
      series: { id: ofSeries.id, slug: ofSeries.slug, name: ofSeries.name },
      categories: of(categories, campaign.id),
      districts: of(districts, campaign.id),
      projects: of(projects, campaign.id).map(({ id, name, revision }) => ({
        ...{ id, name, revision },
        campaignId: campaign.id,
      })),
      challenges: of(challenges, campaign.id).map(
        ({ id, code, name, unit, target, revision, project_id }) => ({
          id,
          code,
          name,
          unit,
          target,
          revision,
          campaignId: campaign.id,
          projectId: project_id,
        }),
      ),
    };
  });
}

function readEntries(db: Database, table: "category" | "district", only: string | undefined) {
  return db
    .selectFrom(table)
    .select(["id", "campaign_id", "code", "name"])
    .$if(only !== undefined, (query) => query.where("campaign_id", "=", only ?? ""))
    .orderBy("position")
    .execute();
}

function toHead(
  row: Selectable<DB["campaign"]>,
): Omit<CampaignBook, "series" | "categories" | "districts" | "projects" | "challenges"> {
  return {
    id: row.id,
    slug: row.slug,
    revision: row.code_revision,
    seriesId: row.series_id,
    name: row.name,
    city: row.city,
    timeZone: row.time_zone,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    days: daysBetween(row.starts_on, row.ends_on),
    phase: row.phase,
    consentAge: row.consent_age,
    isRehearsal: row.is_rehearsal,
    isDemonstration: row.is_demonstration,
    // Written by our own services only, in exactly these shapes.
    targets: row.targets as unknown as CampaignBook["targets"],
    publishedFigures: row.published_figures as unknown as FigureEntry[],
  };
}
