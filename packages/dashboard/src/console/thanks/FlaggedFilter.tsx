import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import type { QueueStatus } from "./queue-status";
import styles from "./ThanksPage.module.css";
import { useToDecide } from "./use-waiting";

interface FlaggedFilterProps {
  /** The tab that is open. */
  status: QueueStatus;
  isOn: boolean;
}

/** All of the tab, or only those in which something was noticed. */
export function FlaggedFilter({ status, isOn }: FlaggedFilterProps) {
  const t = useTranslations("console.thanks");
  const f = useFormat();
  const toDecide = useToDecide();
  // Only of those that wait is it counted.
  const flagged = status === "RECEIVED" ? toDecide?.flagged : undefined;
  return (
    <nav aria-label={t("flags.filter")} className={styles.tabs}>
      {[false, true].map((one) => (
        <Link
          key={String(one)}
          to="/console/thanks"
          search={{ status: status === "RECEIVED" ? undefined : status, flagged: one ? "yes" : undefined }}
          className={styles.choice}
          data-open={one === isOn}
          aria-current={one === isOn ? "true" : undefined}
        >
          {one ? t("flags.only", { shown: flagged === undefined ? "" : f.number(flagged) }) : t("flags.all")}
        </Link>
      ))}
    </nav>
  );
}
