import { IconBan, IconCheck, IconPencil, IconRepeat } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import type {
  ImportedRowFragment,
  ImportVerdict,
  MendedCellInput,
  ProgrammeColumn,
} from "../../graphql/generated";
import { Pill, type PillTone } from "../../ui/Pill";
import { useKeyDown } from "../shell/use-key-down";
import { cellOf } from "./import-rows";
import styles from "./ImportTable.module.css";
import { type CellChoices, MendForm } from "./MendForm";

interface ImportTableProps {
  rows: readonly ImportedRowFragment[];
  choices: CellChoices;
  isWritten: boolean;
  isWorking: boolean;
  onMend: (cell: MendedCellInput) => void;
}

const icon = { size: 15, stroke: 2.2, "aria-hidden": true } as const;
const looks: Record<ImportVerdict, [tone: PillTone, Icon: typeof IconCheck]> = {
  IMPORTED: ["green", IconCheck],
  CHANGED: ["teal", IconPencil],
  REPEATED: ["gray", IconRepeat],
  REFUSED: ["coral", IconBan],
};

/** The columns of the file that each column of the table shows. */
const shown: [name: "event" | "when" | "district" | "organizer" | "capacity", columns: ProgrammeColumn[]][] =
  [
    ["event", ["TITLE_RU"]],
    ["when", ["DATE", "START", "END"]],
    ["district", ["DISTRICT"]],
    ["organizer", ["ORGANIZER"]],
    ["capacity", ["CAPACITY"]],
  ];

/** The rows of a file with what becomes of each. Arrows go from row to row, Enter goes into the field that mends it. */
export function ImportTable({ rows, choices, isWritten, isWorking, onMend }: ImportTableProps) {
  const t = useTranslations("console.import");
  const body = useRef<HTMLTableSectionElement>(null);
  useKeyDown(body, moveBetweenRows);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t("column.line")}</th>
          <th scope="col">{t("column.verdict")}</th>
          {shown.map(([name]) => (
            <th key={name} scope="col">
              {t(`column.${name}`)}
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
              {shown.map(([name, columns]) => (
                <td key={name} className={styles[name]} data-label={t(`column.${name}`)}>
                  {columns.map((each) => (
                    <span key={each} className={each === column ? styles.faulty : undefined}>
                      {cellOf(row, each) || (each === column ? "—" : "")}{" "}
                    </span>
                  ))}
                </td>
              ))}
              <td className={styles.why}>
                <p>{row.message}</p>
                {row.changes.map(({ field, from, to }) => (
                  <p key={field} className={styles.change}>
                    {from ?? "—"} → {to ?? "—"}
                  </p>
                ))}
                {column && !isWritten && (
                  <MendForm
                    key={`${column} ${cellOf(row, column)}`}
                    row={row}
                    column={column}
                    choices={choices}
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
