import { useTranslations } from "use-intl";
import styles from "./CorrectedMark.module.css";
import { Pill } from "./Pill";

interface CorrectedMarkProps {
  /** The former number, already formatted; left out where there is none to be held against what is shown. */
  before?: string | undefined;
  /** Why it was corrected, where that is known. */
  reason?: string | undefined;
}

/** Says that a number was corrected, what it was and why. */
export function CorrectedMark({ before, reason }: CorrectedMarkProps) {
  const t = useTranslations("common");
  return (
    <p className={styles.mark}>
      <Pill tone="gold">{t("corrected")}</Pill> {before !== undefined && t("correctedFrom", { before })}
      {reason && `: ${reason}`}
    </p>
  );
}
