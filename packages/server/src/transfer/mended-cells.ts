import {
  DomainError,
  type MendedCellInput,
  type ProgrammeColumn as NamedColumn,
  tidyLine,
} from "@igilik/schema";
import { type ProgrammeColumn, programmeColumns } from "./programme-columns.js";
import type { TableRow } from "./table.js";

const columns: Record<NamedColumn, ProgrammeColumn> = {
  DATE: "date",
  START: "start",
  END: "end",
  TITLE_RU: "titleRu",
  TITLE_KK: "titleKk",
  CATEGORY: "category",
  PROJECT: "project",
  ORGANIZER: "organizer",
  DISTRICT: "district",
  PLACE: "place",
  BENEFICIARIES: "beneficiaries",
  CAPACITY: "capacity",
  STATUS: "status",
};

/** The columns in the order in which they are told, each by the contract's name and ours. */
export const namedColumns = Object.entries(columns) as [NamedColumn, ProgrammeColumn][];

/** The contract's name of a column. */
export function nameOfColumn(column: ProgrammeColumn): NamedColumn {
  const [name] = namedColumns.find(([, each]) => each === column) ?? [];
  if (!name) throw new Error(`the contract has no column ${column}`);
  return name;
}

/** The heading of a column, as a file must have it. */
export function headingOf(column: ProgrammeColumn): string {
  return programmeColumns[column];
}

/** Mended cells by our own names of the columns. */
export function ownCells(mended: readonly MendedCellInput[]): MendedCell<ProgrammeColumn>[] {
  return mended.map(({ line, column, value }) => ({ line, column: columns[column], value }));
}

/** A cell that is to be read as if something else stood in it. */
export interface MendedCell<Column extends string> {
  line: number;
  column: Column;
  value: string;
}

/**
 * The rows of a file as if its mended cells stood in it.
 *
 * @throws DomainError BAD_INPUT for a line on which no row begins
 */
export function mendRows<Column extends string>(
  rows: readonly TableRow<Column>[],
  mended: readonly MendedCell<Column>[],
): TableRow<Column>[] {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  for (const { line, column, value } of mended) {
    const row = byLine.get(line);
    if (!row) throw new DomainError("BAD_INPUT", "A mended cell stands on a line on which no row begins.");
    byLine.set(line, { ...row, cells: { ...row.cells, [column]: tidyLine(value) } });
  }
  return [...byLine.values()];
}
