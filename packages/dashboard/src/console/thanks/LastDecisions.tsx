import { IconArrowBackUp } from "@tabler/icons-react";
import { useEffect, useEffectEvent } from "react";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { LastDecisionsDocument } from "../../graphql/generated";
import { preview } from "../../lib/preview";
import { useCampaign } from "../campaigns/campaign-choice";
import { decisions as known } from "./decision";
import styles from "./LastDecisions.module.css";
import type { Queue } from "./use-queue";
import { useThanksChanges } from "./use-waiting";

const shown = 6;
const words = {
  APPROVED: "approved",
  STASHED: "stashed",
  REJECTED: "rejected",
  HIDDEN: "hidden",
  RETURNED: "returned",
} as const;

interface LastDecisionsProps {
  queue: Queue;
  /** Rises with every decision that was taken here. */
  decisions: number;
}

/** What was decided last, by whomever, each with its way back while nothing has followed. */
export function LastDecisions({ queue, decisions: count }: LastDecisionsProps) {
  const t = useTranslations("console.thanks");
  const { campaign } = useCampaign();
  const [{ data, error }, readAgain] = useQuery({
    query: LastDecisionsDocument,
    variables: { campaign: campaign.slug, first: shown },
  });
  const changes = `${useThanksChanges()}.${count}`;
  const lookAgain = useEffectEvent(() => {
    if (data || error) readAgain();
  });
  useEffect(() => lookAgain(), [changes]);
  const decisions = data?.moderationDecisions.nodes ?? [];
  if (decisions.length === 0) return null;
  return (
    <aside className={styles.card} aria-labelledby="last-decisions">
      <h2 id="last-decisions" className={styles.title}>
        {t("last")}
      </h2>
      <ol>
        {decisions.map(({ id, decision, reason, by, isLast, thankYou }) => (
          <li key={id} className={styles.decision}>
            <span className={styles.mark} data-verdict={decision} role="img" aria-label={t(words[decision])}>
              {known.find(({ verdict }) => verdict === decision)?.key ?? (
                <IconArrowBackUp size={15} aria-hidden="true" />
              )}
            </span>
            <span className={styles.what}>
              <span className={styles.text} lang={thankYou.language?.toLowerCase()}>
                {preview(thankYou.text)}
              </span>
              <span className={styles.why}>
                {[reason && t("why", { reason }), by].filter(Boolean).join(" · ")}
              </span>
            </span>
            {isLast && decision !== "HIDDEN" && decision !== "RETURNED" && (
              <button
                type="button"
                className={styles.back}
                aria-label={t("takeBackOne", { text: thankYou.text })}
                disabled={queue.isDeciding}
                onClick={() => void queue.takeBackOne(thankYou)}
              >
                <IconArrowBackUp size={16} aria-hidden="true" /> {t("takeBack")}
              </button>
            )}
          </li>
        ))}
      </ol>
    </aside>
  );
}
