import type { ImportRow, Language } from "@igilik/schema";
import { messageOf } from "./import-messages.js";
import { headingOf, namedColumns, nameOfColumn } from "./mended-cells.js";
import type { ProgrammeCells } from "./programme-columns.js";
import type { RowOutcome } from "./programme-plan.js";
import { rowRefusals } from "./programme-refusals.js";

/** What became of a row, as the contract tells it with the row's cells. */
export function toImportRow(
  outcome: RowOutcome,
  cells: ProgrammeCells | undefined,
  language: Language,
): ImportRow {
  return {
    line: outcome.line,
    verdict: outcome.verdict,
    code: outcome.refusal && rowRefusals[outcome.refusal],
    message: messageOf(outcome, language),
    title: cells?.titleRu || cells?.titleKk || null,
    column: outcome.column && nameOfColumn(outcome.column),
    cells: namedColumns.map(([column, own]) => ({
      column,
      heading: headingOf(own),
      value: cells?.[own] ?? "",
    })),
    changes: outcome.changes,
    eventId: outcome.eventId,
  };
}
