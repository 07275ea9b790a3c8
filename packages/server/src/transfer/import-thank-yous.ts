import {
  DomainError,
  type ImportThankYousInput,
  type ImportThankYousResult,
  type ThankYouColumn,
  type ThankYouImportRow,
  type Viewer,
} from "@igilik/schema";
import { requirePermission } from "../access/permissions.js";
import { auditTheRest, auditedAtOnce } from "../audit/audit-the-rest.js";
import { readNow } from "../campaigns/campaign.repository.js";
import { requireCampaign } from "../campaigns/require-campaign.js";
import type { Database } from "../database/database.js";
import type { CampaignBook } from "../live/code-books.js";
import { appendActivity } from "../live/feeds/append-activity.js";
import { takesParticipation } from "../participation/check-in-rules.js";
import { findFlags } from "../thanks/flags/find-flags.js";
import { isTooLong } from "../thanks/thank-you-rules.js";
import { insertThanks } from "../thanks/insert-thanks.js";
import { decodeFile } from "./file-text.js";
import type { ImportGround, OnImported } from "./import-programme.js";
import { mendRows } from "./mended-cells.js";
import { lockImports } from "./programme.repository.js";
import { readTableFile } from "./read-table-file.js";
import type { TableRow } from "./table.js";
import { thanksColumns } from "./thanks-columns.js";
import { longestSender, readThanksEntry } from "./thanks-entry.js";
import { thanksMessageOf } from "./thanks-messages.js";
import { planThanks, type ThanksOutcome, type ThanksPlan } from "./thanks-plan.js";
import { thanksRefusals } from "./thanks-refusals.js";
import { readKnownThanks, readTargets } from "./thanks.repository.js";

type Row = TableRow<ThankYouColumn>;

/** Reads thanks of the street in: tried without a trace, or taken in with one audit line for each part of them. */
export async function importThankYous(
  { codeBooks, db, writer }: ImportGround,
  viewer: Viewer,
  input: ImportThankYousInput,
  dryRun: boolean,
  onImported: OnImported = () => undefined,
): Promise<ImportThankYousResult> {
  requirePermission(viewer, "MODERATE_THANKS");
  const rows = mendRows(await readTableFile(decodeFile(input.file), thanksColumns), input.mended ?? []);
  const campaign = await requireCampaign(db, viewer, input.campaign);
  if (!takesParticipation(campaign.phase)) throw new DomainError("CAMPAIGN_CLOSED");
  const book = codeBooks.get(campaign.id) ?? (await codeBooks.reload(campaign.id));
  if (!book) throw new DomainError("CAMPAIGN_NOT_FOUND");
  if (dryRun) {
    const { outcomes } = await plan(db, book, rows);
    return toResult(input, rows, outcomes, { dryRun, write: null });
  }

  const { answer, receipt } = await writer.write(
    viewer,
    { operation: "importThankYous", input },
    async (trx) => {
      await lockImports(trx);
      const { phase } = await requireCampaign(trx, viewer, input.campaign);
      if (!takesParticipation(phase)) throw new DomainError("CAMPAIGN_CLOSED");
      const { outcomes, additions } = await plan(trx, book, rows);
      const heard = additions.map((entry) => ({
        ...entry,
        channel: "STREET" as const,
        organizationId: null,
      }));
      const ids = await insertThanks(trx, book.id, heard);
      onImported(ids.length, ids.length);
      if (ids.length > 0) {
        const imported = { campaignId: book.id, itemId: book.id, organizationId: null };
        await appendActivity(trx, [{ ...imported, kind: "THANKS_IMPORTED", amount: ids.length }]);
      }
      const subject = { campaignId: book.id, subjectKind: "thank_you" };
      await auditTheRest(trx, viewer, { ...subject, action: "importThankYous", subjectIds: ids });
      return {
        answer: { outcomes: outcomes.map((outcome) => JSON.stringify(outcome)) },
        ...subject,
        subjectIds: ids.slice(0, auditedAtOnce),
      };
    },
  );
  // Written above, in exactly this shape.
  const outcomes = answer.outcomes.map((outcome) => JSON.parse(outcome) as ThanksOutcome);
  return toResult(input, rows, outcomes, { dryRun, write: receipt });
}

async function plan(db: Database, book: CampaignBook, rows: readonly Row[]): Promise<ThanksPlan> {
  const names = rows.map(({ cells }) => cells.TARGET);
  const [targets, now] = [await readTargets(db, book, names), await readNow(db, book.id)];
  const entries = rows.map((row) => readThanksEntry(row, { timeZone: book.timeZone, now, targets }));
  const moments = entries.flatMap((entry) => ("heardAt" in entry ? [entry.heardAt] : []));
  return planThanks(entries, await readKnownThanks(db, book.id, moments));
}

function toResult(
  input: ImportThankYousInput,
  table: readonly Row[],
  outcomes: readonly ThanksOutcome[],
  told: Pick<ImportThankYousResult, "dryRun" | "write">,
): ImportThankYousResult {
  const cellsOf = new Map(table.map(({ line, cells }) => [line, cells]));
  const columns = Object.keys(thanksColumns) as ThankYouColumn[];
  const rows = outcomes.map((outcome): ThankYouImportRow => {
    const cells = cellsOf.get(outcome.line);
    return {
      line: outcome.line,
      verdict: outcome.verdict,
      code: outcome.refusal && thanksRefusals[outcome.refusal],
      message: thanksMessageOf(outcome, input.language),
      column: outcome.column,
      cells: columns.map((column) => ({
        column,
        heading: thanksColumns[column],
        value: cells?.[column] ?? "",
      })),
      // What is refused for its length was made to keep whoever looks through it busy.
      // Nobody looks through what is refused for its length: that takes long, and may be meant to.
      flags: cells && !isTooLong(cells.TEXT) ? findFlags(cells.TEXT, cells.FROM.slice(0, longestSender)) : [],
    };
  });
  const count = (verdict: ThankYouImportRow["verdict"]): number =>
    rows.filter((row) => row.verdict === verdict).length;
  return {
    clientRef: input.clientRef,
    rows,
    imported: count("IMPORTED"),
    repeated: count("REPEATED"),
    refused: count("REFUSED"),
    ...told,
  };
}
