import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { queueStatuses, type QueueStatus } from "./queue-status";
import styles from "./ThanksPage.module.css";
import { useWaitingSentence } from "./use-waiting";

/** How many wait, and the tabs by decision; the address says which one is open. */
export function QueueTabs({ status }: { status: QueueStatus }) {
  const t = useTranslations("console.thanks");
  const waiting = useWaitingSentence();
  return (
    <div className={styles.head}>
      <div>
        <h1 className={styles.title}>{t("title")}</h1>
        <p className={styles.waiting} aria-live="polite">
          {waiting}
        </p>
      </div>
      <nav aria-label={t("tabs")} className={styles.tabs}>
        {queueStatuses.map((one) => (
          <Link
            key={one}
            to="/console/thanks"
            search={(kept) => ({ ...kept, status: one === "RECEIVED" ? undefined : one })}
            className={styles.tab}
            data-open={one === status}
            aria-current={one === status ? "page" : undefined}
          >
            {t(`tab.${one}`)}
          </Link>
        ))}
      </nav>
    </div>
  );
}
