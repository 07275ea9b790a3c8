import type { RosterImportView, RosterRowView, RosterVerdict } from "@igilik/schema";
import { type Transaction, sql } from "kysely";
import type { Database } from "../../database/database.js";
import type { DB } from "../../database/tables.js";
import { rosterColumns } from "./roster-columns.js";
import type { RosterOutcome } from "./roster-plan.js";

/** An import as its job needs it. */
export interface RosterOrder {
  id: string;
  organizationId: string;
  isDemonstration: boolean;
  /** Null when the file was thrown away. */
  fileId: string | null;
  isDryRun: boolean;
  /** The last line of the file about which a run has decided. */
  doneLine: number;
}

/** Begins an import; its job is named as soon as it is ordered. */
export async function addRosterImport(
  trx: Transaction<DB>,
  given: { organizationId: string; fileId: string | null; fileName: string; isDryRun: boolean },
): Promise<string> {
  const { id } = await trx
    .insertInto("roster_import")
    .values({
      organization_id: given.organizationId,
      file_id: given.fileId,
      file_name: given.fileName,
      is_dry_run: given.isDryRun,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Forgets an import; the people whom it has brought stay. */
export async function forgetRosterImport(db: Database, id: string): Promise<void> {
  await db.deleteFrom("roster_import").where("id", "=", id).execute();
}

/** How many rows came to what, so far. */
export type RosterCounts = Pick<
  RosterImportView,
  "added" | "maybeKnown" | "known" | "repeated" | "refused" | "withoutConsent"
>;

/** Counts what became of an import's rows. */
export async function countRosterRows(db: Database, id: string): Promise<RosterCounts> {
  return db
    .selectFrom("roster_import")
    .select(["added", "known", "repeated", "refused"])
    .select(["maybe_known as maybeKnown", "without_consent as withoutConsent"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

/** Names the job that does an import. */
export async function nameJob(trx: Transaction<DB>, id: string, jobId: string): Promise<void> {
  await trx.updateTable("roster_import").set({ job_id: jobId }).where("id", "=", id).execute();
}

/** What a job reads. */
export async function findRosterOrder(db: Database, id: string): Promise<RosterOrder | undefined> {
  return db
    .selectFrom("roster_import as r")
    .innerJoin("organization as o", "o.id", "r.organization_id")
    .select([
      "r.id",
      "r.organization_id as organizationId",
      "o.is_demonstration as isDemonstration",
      "r.file_id as fileId",
      "r.is_dry_run as isDryRun",
      "r.done_line as doneLine",
    ])
    .where("r.id", "=", id)
    .executeTakeFirst();
}

/** An import as it is shown to coordinators of its world. */
export async function findRosterImport(
  db: Database,
  id: string,
  { isDemonstrationOnly }: { isDemonstrationOnly: boolean },
): Promise<RosterImportView | undefined> {
  const row = await db
    .selectFrom("roster_import as r")
    .innerJoin("organization as o", "o.id", "r.organization_id")
    .selectAll("r")
    .where("r.id", "=", id)
    .$if(isDemonstrationOnly, (rows) => rows.where("o.is_demonstration", "=", true))
    .executeTakeFirst();
  if (!row?.job_id) return undefined;
  const { added, known, repeated, refused } = row;
  return {
    ...{ id, added, known, repeated, refused, organizationId: row.organization_id, jobId: row.job_id },
    fileName: row.file_name,
    dryRun: row.is_dry_run,
    maybeKnown: row.maybe_known,
    withoutConsent: row.without_consent,
    askedAt: row.asked_at.toISOString(),
  };
}

/** Counts what became of some rows, up to a line, and keeps those that somebody should look at. */
export async function keepOutcomes(
  trx: Transaction<DB>,
  importId: string,
  doneLine: number,
  outcomes: readonly RosterOutcome[],
): Promise<void> {
  const count = (verdict: RosterVerdict): number =>
    outcomes.filter((outcome) => outcome.verdict === verdict).length;
  await sql`
    update roster_import set done_line = ${doneLine}, added = added + ${count("ADDED")},
      maybe_known = maybe_known + ${count("MAYBE_KNOWN")}, known = known + ${count("KNOWN")},
      repeated = repeated + ${count("REPEATED")}, refused = refused + ${count("REFUSED")},
      without_consent = without_consent + ${outcomes.filter(({ code }) => code === "NO_CONSENT").length}
    where id = ${importId}
  `.execute(trx);
  const listed = outcomes.filter(
    ({ verdict, code }) => code !== null || !["ADDED", "KNOWN"].includes(verdict),
  );
  await sql`
    insert into roster_row (import_id, line, verdict, code, heading)
    select ${importId}, * from unnest(${listed.map(({ line }) => line)}::int[],
      ${listed.map(({ verdict }) => verdict)}::text[], ${listed.map(({ code }) => code)}::text[],
      ${listed.map(({ column }) => column && rosterColumns[column])}::text[])
  `.execute(trx);
}

/** Rows of an import behind a line, in the file's order. */
export async function listRosterRows(
  db: Database,
  importId: string,
  verdict: RosterVerdict | null,
  { after, limit }: { after: number; limit: number },
): Promise<RosterRowView[]> {
  return db
    .selectFrom("roster_row")
    .select(["line", "verdict", "code", "heading as column"])
    .where("import_id", "=", importId)
    .where("line", ">", after)
    .$if(verdict !== null, (rows) => rows.where("verdict", "=", verdict))
    .orderBy("line")
    .limit(limit)
    .execute();
}
