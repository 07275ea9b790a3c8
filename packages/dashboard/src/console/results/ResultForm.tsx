import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { RecordResultDocument, ResultChallengesDocument } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useLanguage } from "../../i18n/LanguageProvider";
import { Button } from "../../ui/Button";
import { Refusal } from "../shell/Refusal";
import styles from "../shell/Form.module.css";
import type { ShownEvent } from "../events/use-event";
import { useWrite } from "../use-write";
import { isQuantity, readAmount } from "./amount";

interface ResultFormProps {
  event: Pick<ShownEvent, "id" | "organizers" | "campaign">;
  onRecorded: () => void;
}

/** A new result of an event: for which challenge, how much, who says it and how that is known. */
export function ResultForm({ event, onRecorded }: ResultFormProps) {
  const t = useTranslations("console");
  const sentence = useErrorSentence();
  const { language } = useLanguage();
  const [{ data }] = useQuery({
    query: ResultChallengesDocument,
    variables: { campaign: event.campaign.slug },
  });
  const { write, isWriting } = useWrite(RecordResultDocument);
  const [refusal, setRefusal] = useState<string>();
  const form = useForm({
    initialValues: { challenge: "", quantity: "", organization: "", note: "", verified: false },
    validate: {
      challenge: (chosen) => (chosen === "" ? t("eventForm.required") : null),
      quantity: (typed) => (isQuantity(typed) ? null : t("results.quantityRule")),
    },
  });
  const challenges = data?.campaign?.challenges ?? [];

  async function submit({ challenge, quantity, organization, note, verified }: typeof form.values) {
    setRefusal(undefined);
    const code = await write({
      event: event.id,
      challenge,
      quantity: readAmount(quantity) ?? 0,
      organization: organization || null,
      note: note.trim() || null,
      verified,
    });
    if (code === undefined) onRecorded();
    else if (code === "CHALLENGE_NOT_FOUND") form.setFieldError("challenge", sentence(code));
    else if (code === "ORGANIZATION_NOT_FOUND") form.setFieldError("organization", sentence(code));
    else setRefusal(code);
  }

  if (data && challenges.length === 0) return <p>{t("results.noChallenge")}</p>;
  return (
    <form className={styles.form} noValidate onSubmit={form.onSubmit((fields) => void submit(fields))}>
      <NativeSelect
        {...form.getInputProps("challenge")}
        label={t("results.challenge")}
        data={[
          { value: "", label: t("eventForm.choose") },
          ...challenges.map(({ id, name, unit }) => ({
            value: id,
            label: `${name[language]} (${unit[language]})`,
          })),
        ]}
        data-autofocus
      />
      <TextInput
        {...form.getInputProps("quantity")}
        label={t("results.quantity")}
        inputMode="decimal"
        maxLength={14}
        autoComplete="off"
      />
      <NativeSelect
        {...form.getInputProps("organization")}
        label={t("results.organization")}
        data={[
          { value: "", label: t("results.office") },
          ...event.organizers.map(({ id, name }) => ({ value: id, label: name[language] })),
        ]}
      />
      <TextInput
        {...form.getInputProps("note")}
        label={t("results.note")}
        description={t("results.noteHint")}
        maxLength={500}
        autoComplete="off"
      />
      <Checkbox {...form.getInputProps("verified", { type: "checkbox" })} label={t("results.isVerified")} />
      <Refusal code={refusal} />
      <Button type="submit" look="primary" large disabled={isWriting}>
        {t("results.record")}
      </Button>
    </form>
  );
}
