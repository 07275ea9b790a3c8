import { useTranslations } from "use-intl";
import { Key } from "../shell/Key";
import type { Decision } from "./decision";
import styles from "./DecisionButtons.module.css";

interface DecisionButtonsProps {
  decisions: readonly Decision[];
  isDisabled: boolean;
  /** False while the words for the wall are blank or too long. */
  canApprove: boolean;
  /** True when the wall would show other words than came in. */
  isShortened: boolean;
  onChoose: (decision: Decision) => void;
}

const words = {
  APPROVED: { name: "approve", hint: "approveHint" },
  STASHED: { name: "stash", hint: "stashHint" },
  REJECTED: { name: "reject", hint: "rejectHint" },
  HIDDEN: { name: "hide", hint: "hideHint" },
} as const;

/** The decisions as big buttons, each with its key. */
export function DecisionButtons(props: DecisionButtonsProps) {
  const { decisions, isDisabled, canApprove, isShortened, onChoose } = props;
  const t = useTranslations("console.thanks");
  return (
    <div className={styles.buttons}>
      {decisions.map((decision) => {
        const { verdict, key } = decision;
        const { name, hint } = words[verdict];
        return (
          <button
            key={verdict}
            type="button"
            className={[styles.button, styles[name]].join(" ")}
            data-key={key}
            aria-keyshortcuts={key}
            disabled={isDisabled || (verdict === "APPROVED" && !canApprove)}
            onClick={() => onChoose(decision)}
          >
            <Key className={styles.key}>{key}</Key>
            <span>
              <span className={styles.name}>{t(name)}</span>
              <span className={styles.hint}>
                {t(verdict === "APPROVED" && isShortened ? "approveShortenedHint" : hint)}
              </span>
            </span>
          </button>
        );
      })}
    </div>
  );
}
