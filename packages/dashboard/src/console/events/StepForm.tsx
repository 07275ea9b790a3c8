import { TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { reasonLength } from "../reason-rule";
import { stepProblems, type EventStep, type StepFields } from "./event-steps";
import { Refusal } from "../shell/Refusal";
import styles from "../shell/Form.module.css";
import { LocalTimeField } from "./LocalTimeField";
import type { ShownEvent } from "./use-event";
import { useStep } from "./use-step";

interface StepFormProps {
  event: ShownEvent;
  step: EventStep;
  onTaken: () => void;
}

/** Which field a refusal of the server is about. */
const fieldOf: Record<string, keyof StepFields> = {
  BAD_INPUT: "reason",
  ENDS_BEFORE_START: "endsAt",
  OUTSIDE_CAMPAIGN: "startsAt",
};

/** The reason for a step and, where an event is put off, its new times. */
export function StepForm({ event, step, onTaken }: StepFormProps) {
  const t = useTranslations("console.steps");
  const status = useTranslations("board.events.status");
  const f = useFormat();
  const sentence = useErrorSentence();
  const { take, isTaking, newer = event } = useStep(event);
  const [refusal, setRefusal] = useState<string>();
  const form = useForm<StepFields>({
    initialValues: { reason: "", startsAt: "", endsAt: "" },
    validate: (fields) =>
      Object.fromEntries(
        Object.entries(stepProblems(step, event.status, fields)).map(([field, problem]) => [
          field,
          problem === "reasonRule" ? t(problem, { shown: f.number(reasonLength.shortest) }) : t(problem),
        ]),
      ),
  });

  async function submit(fields: StepFields) {
    setRefusal(undefined);
    const code = await take(step, fields);
    if (code === undefined) {
      onTaken();
      return;
    }
    const field = fieldOf[code];
    // What was typed stays; a refusal of a field that is not asked for stands by itself.
    const isAsked = field === "reason" ? step !== "approve" : step === "postpone";
    if (field && isAsked) form.setFieldError(field, sentence(code));
    else setRefusal(code);
  }

  const { timeZone } = event.campaign;
  const standing = t("stale", {
    status: status(newer.status),
    starts: f.dateTime(newer.startsAt, timeZone),
    ends: f.time(newer.endsAt, timeZone),
  });

  return (
    <form className={styles.form} noValidate onSubmit={form.onSubmit((fields) => void submit(fields))}>
      <p>{t(`${step}.hint`)}</p>
      {step !== "approve" && (
        <TextInput
          {...form.getInputProps("reason")}
          label={t(step === "confirm" ? "how" : "reason")}
          description={t(step === "cancel" || step === "postpone" ? "public" : "kept")}
          maxLength={reasonLength.longest}
          autoComplete="off"
          data-autofocus
        />
      )}
      {step === "postpone" && (
        <>
          <LocalTimeField {...form.getInputProps("startsAt")} label={t("newStart")} />
          <LocalTimeField {...form.getInputProps("endsAt")} label={t("newEnd")} />
        </>
      )}
      <Refusal code={refusal}>{refusal === "STALE_CHANGE" ? standing : undefined}</Refusal>
      <Button type="submit" look={step === "cancel" ? "danger" : "primary"} large disabled={isTaking}>
        {t(`${step}.do`)}
      </Button>
    </form>
  );
}
