import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { LoadingState } from "../../ui/LoadingState";
import { useCampaign } from "../campaigns/campaign-choice";
import { Key } from "../shell/Key";
import { useKeys } from "../shell/keys/use-keys";
import { LastDecisions } from "./LastDecisions";
import { OpenQueue } from "./OpenQueue";
import type { QueueFilter } from "./queue-filter";
import type { QueueStatus } from "./queue-status";
import styles from "./Queue.module.css";
import type { Drafts } from "./use-drafts";
import { useQueue, type Queue as ReadableQueue } from "./use-queue";

const words = {
  APPROVED: "approved",
  STASHED: "stashed",
  REJECTED: "rejected",
  HIDDEN: "hidden",
} as const;

interface QueueProps {
  status: QueueStatus;
  filter: QueueFilter;
  drafts: Drafts;
  /** Rises with every decision that was taken here. */
  decisions: number;
  onDecided: () => void;
}

/** One tab of the queue. */
export function Queue({ filter, onDecided, ...known }: QueueProps) {
  const { campaign } = useCampaign();
  const queue = useQueue(campaign.slug, known.status, filter, onDecided);
  if (queue.thankYous) return <KnownQueue queue={queue} {...known} />;
  return queue.hasFailed ? <ErrorState onRetry={queue.retry} /> : <LoadingState />;
}

/** What was decided last, with the way back, and what is to be decided. */
function KnownQueue({
  queue,
  status,
  drafts,
  decisions,
}: { queue: ReadableQueue } & Omit<QueueProps, "filter" | "onDecided">) {
  const t = useTranslations("console.thanks");
  const { selected, decided } = queue;
  const place = useRef<HTMLDivElement>(null);
  const isEmpty = selected === undefined;
  // After the last decision the focus would be nowhere.
  useEffect(() => {
    if (isEmpty && decided) place.current?.focus();
  }, [isEmpty, decided]);
  useKeys(
    queue.canTakeBack ? [{ keys: ["Z"], says: t("takeBackLast"), run: () => void queue.takeBack() }] : [],
  );
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      <div className={styles.last}>
        <output className={styles.decided}>{decided && t(words[decided.verdict])}</output>
        {queue.canTakeBack && (
          <Button disabled={queue.isDeciding} aria-keyshortcuts="Z" onClick={() => void queue.takeBack()}>
            {t("takeBack")} <Key>Z</Key>
          </Button>
        )}
      </div>
      {selected ? (
        <OpenQueue {...{ queue, status, selected, drafts, decisions }} />
      ) : (
        <div className={styles.nothing}>
          <div className={styles.empty}>
            <EmptyState
              title={t(status === "RECEIVED" ? "empty" : "emptyOther")}
              hint={status === "RECEIVED" ? t("emptyHint") : undefined}
            />
          </div>
          <LastDecisions queue={queue} decisions={decisions} />
        </div>
      )}
    </div>
  );
}
