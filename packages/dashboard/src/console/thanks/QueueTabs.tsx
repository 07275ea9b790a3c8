import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { useCampaign } from "../campaigns/campaign-choice";
import { queueStatuses, type QueueStatus } from "./queue-status";
import tabs from "../shell/Tabs.module.css";
import styles from "./ThanksPage.module.css";
import { useToDecide, useWaitingSentence } from "./use-waiting";

const countOf = {
  RECEIVED: "waiting",
  STASHED: "stashed",
  APPROVED: "published",
  REJECTED: "rejected",
  HIDDEN: "hidden",
} as const;

/** How many wait, and the tabs by decision; the address says which one is open. */
export function QueueTabs({ status, decisions }: { status: QueueStatus; decisions: number }) {
  const t = useTranslations("console.thanks");
  const f = useFormat();
  const waiting = useWaitingSentence();
  const toDecide = useToDecide(decisions);
  const { timeZone } = useCampaign().campaign;
  const oldest = toDecide?.oldestReceivedAt;
  return (
    <div className={styles.head}>
      <div>
        <h1 className={styles.title}>{t("title")}</h1>
        <p className={styles.waiting} aria-live="polite">
          <span>{waiting}</span>
          {oldest && <span>, {t("oldest", { when: f.dateTime(oldest, timeZone) })}</span>}
        </p>
      </div>
      <nav aria-label={t("tabs")} className={tabs.tabs}>
        {queueStatuses.map((one) => (
          <Link
            key={one}
            to="/console/thanks"
            search={(kept) => ({ ...kept, status: one === "RECEIVED" ? undefined : one })}
            className={tabs.tab}
            data-open={one === status}
            aria-current={one === status ? "page" : undefined}
          >
            {t(`tab.${one}`)}
            {toDecide && <span className={tabs.count}> {f.number(toDecide[countOf[one]])}</span>}
          </Link>
        ))}
      </nav>
    </div>
  );
}
