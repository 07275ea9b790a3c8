import { TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import { Key } from "../shell/Key";
import { useFirstFocus } from "../shell/use-first-focus";
import { useKeyDown } from "../shell/use-key-down";
import { useReasonRule } from "../reason-rule";
import type { Decision } from "./decision";
import styles from "./ReasonForm.module.css";

interface ReasonFormProps {
  decision: Decision;
  isDeciding: boolean;
  onSubmit: (reason: string) => void;
  onCancel: () => void;
}

const usual = ["rude", "advert", "personal", "offTopic"] as const;

/** Why something does not go on the wall; the usual reasons are one click. */
export function ReasonForm({ decision, isDeciding, onSubmit, onCancel }: ReasonFormProps) {
  const t = useTranslations();
  const first = useFirstFocus();
  const place = useRef<HTMLFormElement>(null);
  useKeyDown(place, ({ key }) => {
    if (key === "Escape") onCancel();
  });
  useEffect(() => {
    // Not returned: some browsers answer with a promise, which React would take for a clean-up.
    place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const [reason, setReason] = useState("");
  const reasonRule = useReasonRule();
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <form
      ref={place}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const problem = reasonRule(reason);
        setProblem(problem);
        if (problem === null) onSubmit(reason.trim());
      }}
    >
      <TextInput
        label={t("console.thanks.reason")}
        description={t("console.thanks.reasonRequired")}
        error={problem}
        maxLength={500}
        ref={first}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className={styles.usual}>
        {usual.map((name) => (
          <button
            key={name}
            type="button"
            className={styles.reason}
            onClick={() => setReason(t(`console.thanks.reasons.${name}`))}
          >
            {t(`console.thanks.reasons.${name}`)}
          </button>
        ))}
      </div>
      <div className={styles.actions}>
        <Button type="submit" look="danger" large disabled={isDeciding}>
          {t(decision.verdict === "HIDDEN" ? "console.thanks.hide" : "console.thanks.reject")}{" "}
          <Key>Enter</Key>
        </Button>
        <Button large onClick={onCancel}>
          {t("common.cancel")} <Key>Esc</Key>
        </Button>
      </div>
    </form>
  );
}
