import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useLanguage } from "../../i18n/LanguageProvider";
import type { LocalizedWords } from "../../lib/words-language";
import { Button } from "../../ui/Button";
import { DayField } from "./DayField";
import { EntryListField } from "./EntryListField";
import { type CampaignFields, campaignProblems, offeredSlug } from "./campaign-form";
import styles from "./NewCampaign.module.css";
import { timeZones } from "./time-zones";
import { WordsFields } from "./WordsFields";

interface NewCampaignFormProps {
  begun: CampaignFields;
  series: readonly { readonly slug: string; readonly name: LocalizedWords }[];
  isSending: boolean;
  /** Answers the code of a refusal, or undefined when it is open. */
  onSubmit: (fields: CampaignFields) => Promise<string | undefined>;
}

/** Hints stand under their fields, so that fields in a row stand at one height. */
const below: ("label" | "input" | "description" | "error")[] = ["label", "input", "description", "error"];

/** Where a refusal's sentence belongs. */
const fieldOfCode: Record<string, keyof CampaignFields> = { SLUG_TAKEN: "slug", ENDS_BEFORE_START: "endsOn" };

/** The fields of a new campaign. What was typed stays whatever is refused. */
export function NewCampaignForm({ begun, series, isSending, onSubmit }: NewCampaignFormProps) {
  const t = useTranslations("console.newCampaign");
  const sentence = useErrorSentence();
  const { language } = useLanguage();
  const [refusal, setRefusal] = useState<string>();
  const form = useForm<CampaignFields>({
    initialValues: begun,
    validate: (fields) =>
      Object.fromEntries(
        Object.entries(campaignProblems(fields)).map(([field, problem]) => [field, t(`problems.${problem}`)]),
      ),
    // The address follows the year until somebody writes one.
    onValuesChange(now, before) {
      const offered = offeredSlug(before);
      if (
        now.slug === before.slug &&
        (now.slug === "" || now.slug === offered) &&
        offeredSlug(now) !== offered
      ) {
        form.setFieldValue("slug", offeredSlug(now));
      }
    },
  });

  async function submit(fields: CampaignFields) {
    setRefusal(undefined);
    const code = await onSubmit(fields);
    const field = code && fieldOfCode[code];
    if (field) form.setFieldError(field, sentence(code));
    else setRefusal(code);
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={form.onSubmit(
        (fields) => void submit(fields),
        (errors) => {
          const [first = ""] = Object.keys(errors);
          form.getInputNode(first === "city" ? "city.kk" : first)?.focus();
        },
      )}
    >
      <WordsFields legend={t("name")} propsOf={(one) => form.getInputProps(one)} />
      <div className={styles.fields}>
        <DayField {...form.getInputProps("startsOn")} label={t("startsOn")} />
        <DayField {...form.getInputProps("endsOn")} label={t("endsOn")} min={form.getValues().startsOn} />
        <TextInput
          {...form.getInputProps("consentAge")}
          label={t("consentAge")}
          description={t("consentAgeHint")}
          inputWrapperOrder={below}
          inputMode="numeric"
          maxLength={2}
          autoComplete="off"
        />
      </div>
      <WordsFields
        legend={t("city")}
        propsOf={(one) => form.getInputProps(`city.${one}`)}
        problem={form.errors["city"]}
      />
      <div className={styles.fields}>
        <NativeSelect {...form.getInputProps("timeZone")} label={t("timeZone")} data={timeZones} />
        {series.length > 0 && (
          <NativeSelect
            {...form.getInputProps("series")}
            label={t("series")}
            data={[
              ...series.map(({ slug, name }) => ({ value: slug, label: name[language] })),
              { value: "", label: t("aNewSeries") },
            ]}
          />
        )}
        {form.getValues().series === "" && (
          <TextInput
            {...form.getInputProps("newSeries")}
            label={t("newSeries")}
            description={t("newSeriesHint")}
            inputWrapperOrder={below}
            maxLength={60}
            autoComplete="off"
            spellCheck={false}
          />
        )}
        <TextInput
          {...form.getInputProps("slug")}
          label={t("slug")}
          description={t("slugHint")}
          inputWrapperOrder={below}
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <EntryListField form={form} list="categories" />
      <EntryListField form={form} list="districts" />
      <Checkbox
        {...form.getInputProps("isRehearsal", { type: "checkbox" })}
        label={t("rehearsal")}
        description={t("rehearsalHint")}
      />
      <p className={styles.hint}>{t("languages")}</p>
      {refusal && (
        <p role="alert" className={styles.refusal}>
          {sentence(refusal)}
        </p>
      )}
      <Button type="submit" look="primary" large className={styles.submit} disabled={isSending}>
        {t("open")}
      </Button>
    </form>
  );
}
