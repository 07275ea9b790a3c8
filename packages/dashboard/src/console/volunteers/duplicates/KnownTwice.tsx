import { useTranslations } from "use-intl";
import { VisuallyHidden } from "../../../ui/VisuallyHidden";
import styles from "./KnownTwice.module.css";
import { useDuplicatesWaiting } from "./use-duplicates-waiting";

/** How many pairs of cards wait for a decision, beside the way to people; nothing when none does. */
export function KnownTwice() {
  const t = useTranslations("console.people.duplicates");
  const waiting = useDuplicatesWaiting();
  if (waiting === undefined) return null;
  return (
    <span className={styles.count} title={t("title")}>
      <VisuallyHidden>{t("title")} </VisuallyHidden>
      {waiting}
    </span>
  );
}
