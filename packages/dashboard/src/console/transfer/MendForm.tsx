import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import { cellOf, type ImportedRow } from "./import-rows";
import styles from "./ImportTable.module.css";

/** What can stand in a cell, where that is a list. */
export type CellChoices<Column extends string> = Partial<Record<Column, readonly string[]>>;

interface MendFormProps<Column extends string> {
  row: ImportedRow<Column>;
  column: Column;
  choices: CellChoices<Column>;
  /** The most characters of a cell. */
  longest: number;
  isDisabled: boolean;
  onMend: (value: string) => void;
}

/** The faulty cell of a refused row as a field; what is accepted is judged by the server again. */
export function MendForm<Column extends string>({
  row,
  column,
  choices,
  longest,
  isDisabled,
  onMend,
}: MendFormProps<Column>) {
  const t = useTranslations("console.import");
  const written = cellOf(row, column);
  const list = choices[column];
  const [value, setValue] = useState(list ? "" : written);
  const heading = row.cells.find((cell) => cell.column === column)?.heading ?? "";
  const field = {
    size: "sm",
    value,
    "aria-label": t("mendCell", { heading, line: row.line }),
    onChange: (event: { currentTarget: { value: string } }) => setValue(event.currentTarget.value),
  } as const;
  return (
    <form
      className={styles.mend}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isDisabled && value !== written) onMend(value);
      }}
    >
      {list ? (
        <NativeSelect {...field} data={[{ value: "", label: t("chooseOne") }, ...list]} />
      ) : (
        <TextInput {...field} maxLength={longest} autoComplete="off" />
      )}
      <Button type="submit" look="primary" disabled={isDisabled || value === written}>
        {t("accept")}
      </Button>
    </form>
  );
}
