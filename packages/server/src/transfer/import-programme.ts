import {
  DomainError,
  type ImportProgrammeInput,
  type ImportProgrammeResult,
  type ImportRow,
  type Viewer,
} from "@igilik/schema";
import type { Transaction } from "kysely";
import { requirePermission } from "../access/permissions.js";
import { auditTheRest, auditedAtOnce } from "../audit/audit-the-rest.js";
import { requireOpenProgramme } from "../campaigns/campaign-rules.js";
import { requireCampaign } from "../campaigns/require-campaign.js";
import type { Database } from "../database/database.js";
import type { DB } from "../database/tables.js";
import type { CampaignBook } from "../live/code-books.js";
import { appendActivity } from "../live/feeds/append-activity.js";
import type { Platform } from "../platform.js";
import { applyProgramme } from "./apply-programme.js";
import { decodeFile } from "./file-text.js";
import { changeFormat } from "./change-format.js";
import { importReason } from "./import-messages.js";
import { toImportRow } from "./import-row.js";
import { mendRows, ownCells } from "./mended-cells.js";
import { type ProgrammeColumn, programmeColumns } from "./programme-columns.js";
import { readEntry } from "./programme-entry.js";
import { planProgramme, type ProgrammePlan, type RowOutcome } from "./programme-plan.js";
import { lockEvents, lockImports, readKnownProgramme } from "./programme.repository.js";
import { keepImport } from "./past/import-log.repository.js";
import { mendingRows } from "./past/mending-rows.js";
import { mendEarlier, mendImport } from "./past/refused-rows.repository.js";
import { readTableFile } from "./read-table-file.js";
import type { TableRow } from "./table.js";

/** What a file is read in with: the mutation's, a job's or the command line's. */
export type ImportGround = Pick<Platform, "codeBooks" | "db" | "writer">;

/** Told how many of a file's events are written, of how many. What it throws gives the whole import up. */
export type OnImported = (done: number, total: number) => void;

/** Reads a programme in as a whole, or tries it without a trace. */
export async function importProgramme(
  { codeBooks, db, writer }: ImportGround,
  viewer: Viewer,
  input: ImportProgrammeInput,
  dryRun: boolean,
  onImported: OnImported = () => undefined,
): Promise<ImportProgrammeResult> {
  requirePermission(viewer, "MANAGE_EVENTS");
  const read = await readTableFile(decodeFile(input.file), programmeColumns);
  const campaign = await requireCampaign(db, viewer, input.campaign);
  requireOpenProgramme(campaign.phase);
  const book = codeBooks.get(campaign.id) ?? (await codeBooks.reload(campaign.id));
  if (!book) throw new DomainError("CAMPAIGN_NOT_FOUND");
  const mending = input.mends ? await mendingRows(db, campaign.id, input.mends, read) : undefined;
  const rows = mendRows(mending?.rows ?? read, ownCells(input.mended ?? []));
  if (dryRun) {
    if (mending?.mended.toMend === 0) throw new DomainError("WRONG_STATE");
    const { outcomes } = await plan(db, book, rows, input);
    return toResult(input, rows, outcomes, { dryRun, write: null });
  }

  const { answer, receipt, isRepeated } = await writer.write(
    viewer,
    { operation: "importProgramme", input },
    async (trx) => {
      await lockImports(trx);
      requireOpenProgramme((await requireCampaign(trx, viewer, input.campaign)).phase);
      const decided = await planAndLock(trx, book, rows, input);
      const reason = { text: importReason(input.language), accountId: viewer.accountId, isOurs: true };
      const ids = await applyProgramme(trx, book, decided, reason, onImported);
      const { accountId } = viewer;
      const fileName = input.fileName ?? null;
      const importId = await keepImport(
        trx,
        { campaignId: book.id, accountId, fileName },
        decided,
        ids,
        rows,
      );
      if (input.mends) await mendImport(trx, input.mends, importId);
      else if (fileName) {
        const events = decided.outcomes.flatMap(({ eventId }) => eventId ?? []);
        await mendEarlier(trx, { campaignId: book.id, fileName }, importId, events);
      }
      if (ids.length > 0) {
        const { id: campaignId } = book;
        await appendActivity(trx, [
          {
            campaignId,
            kind: "PROGRAMME_IMPORTED",
            itemId: campaignId,
            organizationId: null,
            amount: ids.length,
          },
        ]);
      }
      await auditTheRest(trx, viewer, {
        action: "importProgramme",
        campaignId: book.id,
        subjectKind: "event",
        subjectIds: ids,
      });
      return {
        answer: { outcomes: decided.outcomes.map((outcome) => JSON.stringify(outcome)) },
        campaignId: book.id,
        subjectKind: "event",
        subjectIds: ids.slice(0, auditedAtOnce),
      };
    },
  );
  if (!isRepeated) await codeBooks.reload(book.id);
  // Written above, in exactly this shape.
  const outcomes = answer.outcomes.map((outcome) => JSON.parse(outcome) as RowOutcome);
  return toResult(input, rows, outcomes, { dryRun, write: receipt });
}

async function plan(
  db: Database,
  book: CampaignBook,
  rows: readonly TableRow<ProgrammeColumn>[],
  { language }: ImportProgrammeInput,
): Promise<ProgrammePlan> {
  const entries = rows.map((row) => readEntry(row, book));
  const dates = new Set(entries.flatMap((entry) => ("date" in entry ? [entry.date] : [])));
  const known = await readKnownProgramme(db, book, [...dates]);
  return planProgramme(entries, known, changeFormat(book.timeZone, language));
}

/** A plan whose events nobody else can change any more: decided anew when somebody did, while we waited for the lock. */
async function planAndLock(
  trx: Transaction<DB>,
  book: CampaignBook,
  rows: readonly TableRow<ProgrammeColumn>[],
  input: ImportProgrammeInput,
): Promise<ProgrammePlan> {
  for (;;) {
    const decided = await plan(trx, book, rows, input);
    const events = decided.changes.map(({ event }) => event);
    const locked = await lockEvents(
      trx,
      events.map(({ id }) => id),
    );
    const isCurrent = events.every(({ id, status, revision }) => {
      const now = locked.get(id);
      return now?.status === status && now.revision === revision;
    });
    if (isCurrent) return decided;
  }
}

function toResult(
  input: ImportProgrammeInput,
  table: readonly TableRow<ProgrammeColumn>[],
  outcomes: readonly RowOutcome[],
  told: Pick<ImportProgrammeResult, "dryRun" | "write">,
): ImportProgrammeResult {
  const cellsOf = new Map(table.map(({ line, cells }) => [line, cells]));
  const rows = outcomes.map((outcome) => toImportRow(outcome, cellsOf.get(outcome.line), input.language));
  const count = (verdict: ImportRow["verdict"]): number =>
    rows.filter((row) => row.verdict === verdict).length;
  return {
    clientRef: input.clientRef,
    rows,
    imported: count("IMPORTED"),
    changed: count("CHANGED"),
    repeated: count("REPEATED"),
    refused: count("REFUSED"),
    ...told,
  };
}
