import type {
  Connection,
  ExportListInput,
  Language,
  MaybePromise,
  Page,
  Permission,
  Services,
  Viewer,
} from "@igilik/schema";
import type { LocalizedTextValue } from "../../localized.js";
import type { Platform } from "../../platform.js";
import type { ExportCell } from "./export-cell.js";

/** The words whose lists go out. */
export type ListServices = Pick<
  Services,
  | "campaigns"
  | "corrections"
  | "duplicates"
  | "events"
  | "live"
  | "organizations"
  | "participation"
  | "photos"
  | "projects"
  | "thanks"
  | "transfer"
  | "volunteers"
>;

/** What a list is read with: the services of the lists themselves, in the name of whoever asked. */
export interface ExportGround {
  services: ListServices;
  platform: Platform;
  viewer: Viewer;
  language: Language;
}

/** One column of a file. */
export interface ExportColumn<Row> {
  heading: LocalizedTextValue;
  /** How wide a workbook shows it, in letters. */
  width: number;
  cell(row: Row, ground: ExportGround): MaybePromise<ExportCell>;
}

/**
 * How one list goes out. `read` is the very method that answers the list's query, so that a file holds neither more nor
 * less than the list, with its filter, its order and its permissions.
 */
export interface ListExport<Row> {
  permission: Permission;
  title: LocalizedTextValue;
  columns: readonly ExportColumn<Row>[];
  read(ground: ExportGround, input: ExportListInput, page: Page): MaybePromise<Connection<Row>>;
}

/** A list whose rows only it knows: of the headings and of cells already made. */
export interface AnyListExport {
  permission: Permission;
  title: LocalizedTextValue;
  columns: readonly Pick<ExportColumn<never>, "heading" | "width">[];
  /** Asks for one row and looks at none of its cells: refuses what the list refuses. */
  tryOut(ground: ExportGround, input: ExportListInput): Promise<void>;
  readCells(ground: ExportGround, input: ExportListInput, page: Page): Promise<CellPage>;
}

/** One page of cells, row by row. */
export interface CellPage {
  rows: readonly (readonly ExportCell[])[];
  /** Where the next page begins; null at the list's end. */
  next: string | null;
}

/** Declares a list. All cells of a page are asked for together, so that what hangs on rows is read many at a time. */
export function listExport<Row>({ read, ...list }: ListExport<Row>): AnyListExport {
  return {
    ...list,
    async tryOut(ground, input) {
      await read(ground, input, { first: 1 });
    },
    async readCells(ground, input, page) {
      const { nodes, pageInfo } = await read(ground, input, page);
      const rows = await Promise.all(
        nodes.map((node) => Promise.all(list.columns.map(async (column) => column.cell(node, ground)))),
      );
      return { rows, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
    },
  };
}

const rowsAPage = 500;

/** A list's rows to its end, a page in memory at a time. */
export async function* readRows(
  list: AnyListExport,
  ground: ExportGround,
  input: ExportListInput,
): AsyncGenerator<readonly ExportCell[], void> {
  let after: string | null = null;
  do {
    const { rows, next }: CellPage = await list.readCells(ground, input, { first: rowsAPage, after });
    yield* rows;
    after = next;
  } while (after !== null);
}
