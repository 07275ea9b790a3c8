import { TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DecideHoursDocument } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { Refusal } from "../shell/Refusal";
import styles from "../shell/Form.module.css";
import { useWrite } from "../use-write";
import type { HoursStep } from "./hours-steps";
import { useReasonRule } from "../reason-rule";

interface HoursReasonFormProps {
  /** Ids of the entries. */
  entries: readonly string[];
  step: Exclude<HoursStep, "VERIFIED">;
  onTaken: () => void;
}

/** The reason for a decision about hours. */
export function HoursReasonForm({ entries, step, onTaken }: HoursReasonFormProps) {
  const t = useTranslations("console");
  const f = useFormat();
  const sentence = useErrorSentence();
  const { write, isWriting } = useWrite(DecideHoursDocument);
  const [refusal, setRefusal] = useState<string>();
  const reasonRule = useReasonRule();
  const form = useForm({
    initialValues: { reason: "" },
    validate: {
      reason: reasonRule,
    },
  });

  async function submit({ reason }: typeof form.values) {
    setRefusal(undefined);
    const code = await write({ entries: [...entries], decision: step, reason: reason.trim() });
    if (code === undefined) onTaken();
    else if (code === "BAD_INPUT") form.setFieldError("reason", sentence(code));
    else setRefusal(code);
  }

  return (
    <form className={styles.form} noValidate onSubmit={form.onSubmit((fields) => void submit(fields))}>
      <p>{t("hours.chosen", { count: entries.length, shown: f.number(entries.length) })}</p>
      <TextInput
        {...form.getInputProps("reason")}
        label={t("steps.reason")}
        description={t("steps.kept")}
        maxLength={500}
        autoComplete="off"
        data-autofocus
      />
      <Refusal code={refusal} />
      <Button type="submit" look="danger" large disabled={isWriting}>
        {t(`results.step.${step}`)}
      </Button>
    </form>
  );
}
