import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ImportedRowFragment, ProgrammeColumn } from "../../graphql/generated";
import { Button } from "../../ui/Button";
import { cellOf } from "./import-rows";
import styles from "./ImportTable.module.css";

/** What can stand in a cell, where that is a list. */
export type CellChoices = Partial<Record<ProgrammeColumn, readonly string[]>>;

interface MendFormProps {
  row: ImportedRowFragment;
  column: ProgrammeColumn;
  choices: CellChoices;
  isDisabled: boolean;
  onMend: (value: string) => void;
}

/** The faulty cell of a refused row as a field; what is accepted is judged by the server again. */
export function MendForm({ row, column, choices, isDisabled, onMend }: MendFormProps) {
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
        <TextInput {...field} maxLength={300} autoComplete="off" />
      )}
      <Button type="submit" look="primary" disabled={isDisabled || value === written}>
        {t("accept")}
      </Button>
    </form>
  );
}
