import type { ImportedRowFragment } from "../../graphql/generated";
import styles from "./ImportTable.module.css";

/** The details of a known event that a row changes, as they were and as they become. */
export function RowChanges({ changes }: Pick<ImportedRowFragment, "changes">) {
  return changes.map(({ field, from, to }) => (
    <p key={field} className={styles.change}>
      {from ?? "—"} → {to ?? "—"}
    </p>
  ));
}
