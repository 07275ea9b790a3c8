import { TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import {
  CorrectResultDocument,
  DecideResultDocument,
  type ListedResultFragment,
} from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { Button } from "../../ui/Button";
import { Refusal } from "../shell/Refusal";
import styles from "../shell/Form.module.css";
import { useWrite } from "../use-write";
import { isQuantity, readAmount } from "./amount";
import { type ResultStep } from "./result-decisions";
import { useReasonRule } from "../reason-rule";

interface ResultStepFormProps {
  result: ListedResultFragment;
  step: Exclude<ResultStep, "VERIFIED">;
  onTaken: () => void;
}

/** The reason for a decision about a result and, where its amount is wrong, the right one. */
export function ResultStepForm({ result, step, onTaken }: ResultStepFormProps) {
  const t = useTranslations("console");
  const f = useFormat();
  const sentence = useErrorSentence();
  const { language } = useLanguage();
  const decide = useWrite(DecideResultDocument);
  const correct = useWrite(CorrectResultDocument);
  const [refusal, setRefusal] = useState<string>();
  const { id } = result;
  const reasonRule = useReasonRule();
  const form = useForm({
    initialValues: { quantity: "", reason: "" },
    validate: {
      quantity: (typed) => (step === "correct" && !isQuantity(typed) ? t("results.quantityRule") : null),
      reason: reasonRule,
    },
  });

  async function submit({ quantity, reason }: typeof form.values) {
    setRefusal(undefined);
    const code =
      step === "correct"
        ? await correct.write({ id, quantity: readAmount(quantity) ?? 0, reason: reason.trim() })
        : await decide.write({ id, decision: step, reason: reason.trim() });
    if (code === undefined) onTaken();
    else if (code === "BAD_INPUT") form.setFieldError("reason", sentence(code));
    else setRefusal(code);
  }

  return (
    <form className={styles.form} noValidate onSubmit={form.onSubmit((fields) => void submit(fields))}>
      <p>
        {t("results.stands", { shown: f.number(result.quantity, 3), unit: result.challenge.unit[language] })}
      </p>
      {step === "correct" && (
        <TextInput
          {...form.getInputProps("quantity")}
          label={t("results.rightQuantity")}
          inputMode="decimal"
          maxLength={14}
          autoComplete="off"
          data-autofocus
        />
      )}
      <TextInput
        {...form.getInputProps("reason")}
        label={t("steps.reason")}
        description={t("steps.kept")}
        maxLength={500}
        autoComplete="off"
        {...(step !== "correct" && { "data-autofocus": true })}
      />
      <Refusal code={refusal} />
      <Button
        type="submit"
        look={step === "correct" ? "primary" : "danger"}
        large
        disabled={decide.isWriting || correct.isWriting}
      >
        {t(`results.step.${step}`)}
      </Button>
    </form>
  );
}
