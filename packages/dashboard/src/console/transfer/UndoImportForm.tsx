import { Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { TryUndoImportDocument, UndoImportDocument, type UndoOutcomeFragment } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { LoadingState } from "../../ui/LoadingState";
import { useAnsweredWrite } from "../use-answered-write";
import { Refusal } from "../shell/Refusal";
import styles from "./PastImports.module.css";
import { UndoHindrances } from "./UndoHindrances";
import { useReasonRule } from "../reason-rule";

/** Says what undoing an import would do, and undoes it with a reason; or names the events that stand in its way. */
export function UndoImportForm({ id, onUndone }: { id: string; onUndone: () => void }) {
  const t = useTranslations("console");
  const f = useFormat();
  const sentence = useErrorSentence();
  const trial = useAnsweredWrite(TryUndoImportDocument);
  const undoing = useAnsweredWrite(UndoImportDocument);
  const [outcome, setOutcome] = useState<UndoOutcomeFragment>();
  const [refusal, setRefusal] = useState<string>();
  const reasonRule = useReasonRule();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { reason: "" },
    validate: {
      reason: reasonRule,
    },
  });

  const look = async () => {
    const { data, code } = await trial.send({ import: id, reason: t("pastImports.trialReason") });
    setOutcome(data?.undoImport);
    if (code) setRefusal(code);
  };
  const firstLook = useRef(look);
  useEffect(() => void firstLook.current(), []);

  if (!outcome) return refusal ? <p role="alert">{sentence(refusal)}</p> : <LoadingState />;
  if (outcome.hindered > 0) return <UndoHindrances outcome={outcome} />;
  const { removed, turnedBack } = outcome;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={form.onSubmit(async ({ reason }) => {
        setRefusal(undefined);
        const { code } = await undoing.send({ import: id, reason: reason.trim() });
        if (code === undefined) onUndone();
        else if (code === "IMPORT_TOUCHED") await look();
        else setRefusal(code);
      })}
    >
      <ul className={styles.effects}>
        {removed > 0 && <li>{t("pastImports.removes", { count: removed, shown: f.number(removed) })}</li>}
        {turnedBack > 0 && (
          <li>{t("pastImports.turnsBack", { count: turnedBack, shown: f.number(turnedBack) })}</li>
        )}
        <li>{t("pastImports.keeps")}</li>
      </ul>
      <Textarea
        {...form.getInputProps("reason")}
        key={form.key("reason")}
        label={t("thanks.reason")}
        description={t("pastImports.reasonHint")}
        maxLength={500}
        rows={2}
        data-autofocus
      />
      <Refusal code={refusal} />
      <Button type="submit" look="danger" large disabled={undoing.isSending}>
        {t("pastImports.undo")}
      </Button>
    </form>
  );
}
