import { useTranslations } from "use-intl";
import { useFormat } from "../i18n/use-format";
import styles from "./Report.module.css";
import type { Report } from "./use-report";

/** Between which numbers all people lie, with those of whom only reports tell; nothing where no report tells of any. */
export function ReportRange({ progress: { peopleAtLeast, peopleAtMost } }: Pick<Report, "progress">) {
  const t = useTranslations("board.hero");
  const f = useFormat();
  if (peopleAtMost <= peopleAtLeast) return null;
  return (
    <p className={styles.range}>
      <b>{f.range(peopleAtLeast, peopleAtMost)}</b> {t("range", { count: peopleAtMost })}
    </p>
  );
}
