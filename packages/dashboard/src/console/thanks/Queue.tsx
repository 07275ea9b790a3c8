import { useTranslations } from "use-intl";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { useCampaign } from "../campaigns/campaign-choice";
import { OpenQueue } from "./OpenQueue";
import type { QueueStatus } from "./queue-status";
import styles from "./Queue.module.css";
import { useQueue } from "./use-queue";

const words = {
  APPROVED: "approved",
  STASHED: "stashed",
  REJECTED: "rejected",
  HIDDEN: "hidden",
} as const;

/** One tab of the queue. */
export function Queue({ status }: { status: QueueStatus }) {
  const t = useTranslations("console.thanks");
  const { campaign } = useCampaign();
  const queue = useQueue(campaign.slug, status);
  const { thankYous, selected, decided } = queue;
  if (!thankYous) return queue.hasFailed ? <ErrorState onRetry={queue.retry} /> : <LoadingState />;
  return (
    <div>
      <output className={styles.decided}>{decided && t(words[decided.verdict])}</output>
      {selected ? (
        <OpenQueue queue={queue} selected={selected} />
      ) : (
        <div className={styles.empty}>
          <EmptyState
            title={t(status === "RECEIVED" ? "empty" : "emptyOther")}
            hint={status === "RECEIVED" ? t("emptyHint") : undefined}
          />
        </div>
      )}
    </div>
  );
}
