import { TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { Key } from "../shell/Key";
import { useFirstFocus } from "../shell/use-first-focus";
import { useKeyDown } from "../shell/use-key-down";
import { shortestReason, type Decision } from "./decision";
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
  const f = useFormat();
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
  const [isShort, setShort] = useState(false);
  return (
    <form
      ref={place}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const written = reason.trim();
        setShort(written.length < shortestReason);
        if (written.length >= shortestReason) onSubmit(written);
      }}
    >
      <TextInput
        label={t("console.thanks.reason")}
        description={t("console.thanks.reasonRequired")}
        error={isShort && t("console.thanks.reasonRule", { shown: f.number(shortestReason) })}
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
