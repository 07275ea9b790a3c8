import { IconBan, IconCheck, IconPencil, IconRepeat } from "@tabler/icons-react";
import { useRef, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { ImportVerdict } from "../../graphql/generated";
import { Pill, type PillTone } from "../../ui/Pill";
import { useListedKeys } from "../shell/keys/use-keys";
import { useKeyDown } from "../shell/use-key-down";
import { cellOf, type ImportedRow, type MendedCell } from "./import-rows";
import styles from "./ImportTable.module.css";
import { type CellChoices, MendForm } from "./MendForm";

/** A column of the table, and the columns of the file that it shows. */
export interface ShownColumn<Column extends string> {
  label: string;
  columns: readonly Column[];
  /** How wide it is and how it looks. */
  look: "event" | "when" | "district" | "organizer" | "capacity" | "words" | "role" | "language";
}

interface ImportTableProps<Row extends ImportedRow, Column extends string> {
  rows: readonly Row[];
  shown: readonly ShownColumn<Column>[];
  choices: CellChoices<Column>;
  /** The most characters that somebody may write into a cell. */
  longest: number;
  /** What else is said of a row, under what became of it. */
  more: (row: Row) => ReactNode;
  isWritten: boolean;
  isWorking: boolean;
  onMend: (cell: MendedCell<Column>) => void;
}

const icon = { size: 15, stroke: 2.2, "aria-hidden": true } as const;
const looks: Record<ImportVerdict, [tone: PillTone, Icon: typeof IconCheck]> = {
  IMPORTED: ["green", IconCheck],
  CHANGED: ["teal", IconPencil],
  REPEATED: ["gray", IconRepeat],
  REFUSED: ["coral", IconBan],
};

/** The rows of a file with what becomes of each. Arrows go from row to row, Enter goes into the field that mends it. */
export function ImportTable<Column extends string, Row extends ImportedRow<Column>>({
  rows,
  shown,
  choices,
  longest,
  more,
  isWritten,
  isWorking,
  onMend,
}: ImportTableProps<Row, Column>) {
  const t = useTranslations("console.import");
  const k = useTranslations("console.keys");
  const body = useRef<HTMLTableSectionElement>(null);
  useKeyDown(body, moveBetweenRows);
  useListedKeys([
    { keys: ["↓"], says: k("next") },
    { keys: ["↑"], says: k("previous") },
    { keys: ["Enter"], says: k("mend") },
    { keys: ["Esc"], says: k("leave") },
  ]);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t("column.line")}</th>
          <th scope="col">{t("column.verdict")}</th>
          {shown.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
          <th scope="col">{t("column.why")}</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row, index) => {
          const [tone, Icon] = looks[row.verdict];
          const { column } = row;
          return (
            <tr key={row.line} tabIndex={index === 0 ? 0 : -1} data-verdict={row.verdict}>
              <td className={styles.line}>{row.line}</td>
              <td>
                <Pill tone={tone} className={styles.verdict}>
                  <Icon {...icon} /> {t(`verdict.${isWritten ? "done" : "tried"}.${row.verdict}`)}
                </Pill>
              </td>
              {shown.map(({ label, columns, look }) => (
                <td key={label} className={styles[look]} data-label={label}>
                  {columns.map((each) => (
                    <span key={each} className={each === column ? styles.faulty : undefined}>
                      {cellOf(row, each) || (each === column ? "—" : "")}{" "}
                    </span>
                  ))}
                </td>
              ))}
              <td className={styles.why}>
                <p>{row.message}</p>
                {more(row)}
                {column && !isWritten && (
                  <MendForm
                    key={`${column} ${cellOf(row, column)}`}
                    row={row}
                    column={column}
                    choices={choices}
                    longest={longest}
                    isDisabled={isWorking}
                    onMend={(value) => onMend({ line: row.line, column, value })}
                  />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function moveBetweenRows(event: KeyboardEvent): void {
  if (!(event.target instanceof HTMLElement)) return;
  const row = event.target.closest("tr");
  if (!row) return;
  const isInSelect = event.target instanceof HTMLSelectElement; // its arrows choose
  const next = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling }[event.key];
  if (next instanceof HTMLElement && !isInSelect) {
    event.preventDefault();
    next.focus();
  }
  if (event.key === "Escape") row.focus();
  if (event.key === "Enter" && event.target === row) {
    event.preventDefault();
    row.querySelector<HTMLElement>("input, select")?.focus();
  }
}
