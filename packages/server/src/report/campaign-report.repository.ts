import type { JobState, Language } from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import type { Database } from "../database/database.js";
import type { DB } from "../database/tables.js";

/** A campaign's report in one language: the newest order, and what was made last. */
export interface CampaignReportRow {
  state: JobState;
  /** Null, with the next two, as long as none was made. */
  version: string | null;
  /** ISO 8601 by the campaign's clock, with its offset. */
  asOf: string | null;
  /** How long ago it was made. */
  secondsOld: number | null;
}

/** A report that was made. */
export interface MadeReport {
  version: string;
  asOf: string;
  pdf: Buffer;
}

/** How a campaign's report stands; undefined when nobody has ordered one. */
export async function findCampaignReport(
  db: Database,
  campaignId: string,
  language: Language,
): Promise<CampaignReportRow | undefined> {
  return db
    .selectFrom("campaign_report as report")
    .innerJoin("job", "job.id", "report.job_id")
    .select(["job.state", "report.version", "report.as_of as asOf"])
    .select(
      sql<number | null>`extract(epoch from clock_timestamp() - report.made_at)::float8`.as("secondsOld"),
    )
    .where("report.campaign_id", "=", campaignId)
    .where("report.language", "=", language)
    .executeTakeFirst();
}

/** Lets one order after another be looked at, until the transaction ends. */
export async function lockCampaignReport(
  trx: Transaction<DB>,
  campaignId: string,
  language: Language,
): Promise<void> {
  const named = `report of ${campaignId} in ${language}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${named}, 0))`.execute(trx);
}

/**
 * Keeps which job makes the newest report; what was made before stays until then. The job before, which has ended, is
 * forgotten: while people ask there is one every few seconds.
 */
export async function keepReportsJob(
  trx: Transaction<DB>,
  campaignId: string,
  language: Language,
  jobId: string,
): Promise<void> {
  const before = await trx
    .selectFrom("campaign_report")
    .select("job_id")
    .where("campaign_id", "=", campaignId)
    .where("language", "=", language)
    .executeTakeFirst();
  await trx
    .insertInto("campaign_report")
    .values({ campaign_id: campaignId, language, job_id: jobId })
    .onConflict((conflict) => conflict.columns(["campaign_id", "language"]).doUpdateSet({ job_id: jobId }))
    .execute();
  if (before) await trx.deleteFrom("job").where("id", "=", before.job_id).execute();
}

/** Puts a report in the place of the one before. */
export async function keepReport(trx: Transaction<DB>, jobId: string, made: MadeReport): Promise<void> {
  await trx
    .updateTable("campaign_report")
    .set({ version: made.version, as_of: made.asOf, pdf: made.pdf, made_at: sql`clock_timestamp()` })
    .where("job_id", "=", jobId)
    .execute();
}

/** The bytes of the newest report with their version; undefined as long as none was made. */
export async function readReport(
  db: Database,
  campaignId: string,
  language: Language,
): Promise<{ version: string; pdf: Buffer } | undefined> {
  const row = await db
    .selectFrom("campaign_report")
    .select(["version", "pdf"])
    .where("campaign_id", "=", campaignId)
    .where("language", "=", language)
    .executeTakeFirst();
  return row && row.version !== null && row.pdf !== null ? { version: row.version, pdf: row.pdf } : undefined;
}
