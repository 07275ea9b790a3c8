import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useId, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import styles from "./ImportPage.module.css";

interface FileDropProps {
  isSmall: boolean;
  isDisabled: boolean;
  /** Whether a workbook is taken besides CSV. */
  takesWorkbooks?: boolean;
  onFile: (file: File) => void;
  /** What stands beside the sign of the file. */
  children: ReactNode;
}

const csv = ".csv,text/csv";
const workbook = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A place to drop a file on, which is also a button that lets one be chosen. */
export function FileDrop({ isSmall, isDisabled, takesWorkbooks = false, onFile, children }: FileDropProps) {
  const t = useTranslations("console.import");
  const input = useId();
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={styles.drop}
      data-small={isSmall || undefined}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file && !isDisabled) onFile(file);
      }}
    >
      <IconFileSpreadsheet
        size={isSmall ? 28 : 44}
        stroke={1.5}
        aria-hidden="true"
        className={styles.sheet}
      />
      <div className={styles.about}>{children}</div>
      <label htmlFor={input} className={styles.choose}>
        {t(isSmall ? "replace" : "choose")}
        <input
          id={input}
          type="file"
          accept={takesWorkbooks ? `${csv},${workbook}` : csv}
          className={styles.input}
          disabled={isDisabled}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) onFile(file);
            event.currentTarget.value = ""; // so that the same file can be chosen again
          }}
        />
      </label>
    </div>
  );
}
