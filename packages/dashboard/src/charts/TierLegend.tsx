import { useTranslations } from "use-intl";
import styles from "./TierLegend.module.css";

/** What solid and hatched mean, for the head of a card with tier bars. */
export function TierLegend({ className }: { className?: string | undefined }) {
  const t = useTranslations("common.tier");
  return (
    <span className={[styles.legend, className].filter(Boolean).join(" ")}>
      <span className={styles.item}>
        <i className={styles.verified} aria-hidden="true" />
        {t("verified")}
      </span>
      <span className={styles.item}>
        <i className={styles.reported} aria-hidden="true" />
        {t("reported")}
      </span>
    </span>
  );
}
