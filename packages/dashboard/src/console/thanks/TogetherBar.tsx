import { useState } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { Dialog } from "../shell/Dialog";
import { Key } from "../shell/Key";
import type { PageKey } from "../shell/keys/key-registry";
import { useKeys } from "../shell/keys/use-keys";
import { decisionsFor, type Decision } from "./decision";
import type { QueueStatus } from "./queue-status";
import { ReasonForm } from "./ReasonForm";
import styles from "./TogetherBar.module.css";
import type { Queue } from "./use-queue";

const names = { APPROVED: "approve", STASHED: "stash", REJECTED: "reject", HIDDEN: "hide" } as const;

interface TogetherBarProps {
  queue: Queue;
  status: QueueStatus;
  /** Puts the focus back into the list. */
  onDone: () => void;
}

/** How many are chosen, and what to do with all of them; its keys are those of one. */
export function TogetherBar({ queue, status, onDone }: TogetherBarProps) {
  const t = useTranslations("console.thanks");
  const f = useFormat();
  /** The decision whose reason is being written. */
  const [reasoning, setReasoning] = useState<Decision>();
  const { chosen, isDeciding } = queue;
  const count = chosen.length;
  const shown = f.number(count);
  const flagged = chosen.filter(({ flags }) => flags && flags.length > 0).length;
  const decisions = decisionsFor({ status });

  const take = (decision: Decision) =>
    decision.needsReason ? setReasoning(decision) : void queue.decideTogether(decision);
  const stop = () => {
    setReasoning(undefined);
    onDone();
  };
  const keys: PageKey[] = [
    ...decisions.map((decision): PageKey => ({
      keys: [decision.key],
      says: t(`together.${names[decision.verdict]}`, { shown }),
      run: () => take(decision),
    })),
    { keys: ["Esc"], says: t("together.none"), run: queue.chooseNone },
  ];
  useKeys(count > 0 ? keys : []);
  if (count === 0) return null;
  return (
    <div className={styles.bar} role="group" aria-label={t("together.label")}>
      <p className={styles.count} aria-live="polite">
        {t("together.chosen", { count, shown })}
        {flagged > 0 && ` ${t("together.flagged", { shown: f.number(flagged) })}`}
      </p>
      {decisions.map((decision) => (
        <button
          key={decision.verdict}
          type="button"
          className={styles.button}
          data-verdict={decision.verdict}
          disabled={isDeciding}
          onClick={() => take(decision)}
        >
          {t(`together.${names[decision.verdict]}`, { shown })}
          <Key>{decision.key}</Key>
        </button>
      ))}
      <button type="button" className={styles.button} disabled={isDeciding} onClick={queue.chooseNone}>
        {t("together.none")}
        <Key>Esc</Key>
      </button>
      <Dialog
        isOpen={reasoning !== undefined}
        title={reasoning ? t(`together.${names[reasoning.verdict]}`, { shown }) : ""}
        onClose={stop}
      >
        {reasoning && (
          <ReasonForm
            decision={reasoning}
            isDeciding={isDeciding}
            onSubmit={(reason) => {
              void queue.decideTogether(reasoning, reason);
              stop();
            }}
            onCancel={stop}
          />
        )}
      </Dialog>
    </div>
  );
}
