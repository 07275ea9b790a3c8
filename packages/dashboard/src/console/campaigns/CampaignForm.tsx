import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useLanguage } from "../../i18n/LanguageProvider";
import type { LocalizedWords } from "../../lib/words-language";
import { Button } from "../../ui/Button";
import type { FormRefusal, Overtaken } from "../overtaken";
import { CampaignByNow } from "./CampaignByNow";
import { DayField } from "./DayField";
import { EventsOutside } from "./EventsOutside";
import { EntryListField } from "./EntryListField";
import { type CampaignFields, campaignProblems, offeredSlug } from "./campaign-form";
import { Refusal } from "../shell/Refusal";
import shared from "../shell/Form.module.css";
import styles from "./NewCampaign.module.css";
import { timeZones } from "./time-zones";
import { WordsFields } from "./WordsFields";

interface CampaignFormProps {
  begun: CampaignFields;
  /** What a new campaign may belong to; left out for one that is changed: its series, address and zone stay. */
  series?: readonly { readonly slug: string; readonly name: LocalizedWords }[];
  /** Nobody knows of it yet, so that its first day may still be another one. */
  isDraft: boolean;
  isSending: boolean;
  /** Answers undefined when it is as the fields say. */
  onSubmit: (fields: CampaignFields) => Promise<FormRefusal<CampaignFields> | undefined>;
}

/** Hints stand under their fields, so that fields in a row stand at one height. */
const below: ("label" | "input" | "description" | "error")[] = ["label", "input", "description", "error"];

/** Where a refusal's sentence belongs. */
const fieldOfCode: Record<string, keyof CampaignFields> = {
  SLUG_TAKEN: "slug",
  ENDS_BEFORE_START: "endsOn",
  OUTSIDE_CAMPAIGN: "endsOn",
  WRONG_STATE: "startsOn",
};

/** The fields of a campaign, a new one or one that is changed. What was typed stays whatever is refused. */
export function CampaignForm({ begun, series, isDraft, isSending, onSubmit }: CampaignFormProps) {
  const t = useTranslations("console.newCampaign");
  const sentence = useErrorSentence();
  const { language } = useLanguage();
  const [refusal, setRefusal] = useState<string>();
  const [overtaken, setOvertaken] = useState<Overtaken<CampaignFields>>();
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
        series &&
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
    const refused = await onSubmit(fields);
    if (!refused) return;
    setOvertaken(refused.overtaken);
    if (refused.fields) form.setValues(refused.fields);
    const field = fieldOfCode[refused.code];
    if (!field) setRefusal(refused.code);
    else if (!series && refused.code === "OUTSIDE_CAMPAIGN") {
      const { slug: campaign, startsOn, endsOn } = fields;
      form.setFieldError(field, <EventsOutside {...{ campaign, startsOn, endsOn }} />);
    } else form.setFieldError(field, sentence(refused.code));
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
      <div className={shared.fields}>
        <DayField
          {...form.getInputProps("startsOn")}
          label={t("startsOn")}
          disabled={!isDraft}
          {...(!isDraft && { description: t("startsStays") })}
        />
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
      {series && (
        <div className={shared.fields}>
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
      )}
      <EntryListField form={form} list="categories" areKnownKept={!series} />
      <EntryListField form={form} list="districts" areKnownKept={!series} />
      {series && (
        <Checkbox
          {...form.getInputProps("isRehearsal", { type: "checkbox" })}
          label={t("rehearsal")}
          description={t("rehearsalHint")}
        />
      )}
      <p className={styles.hint}>{t("languages")}</p>
      <Refusal code={refusal} />
      <CampaignByNow overtaken={overtaken} />
      <Button type="submit" look="primary" large className={styles.submit} disabled={isSending}>
        {t(series ? "open" : "save")}
      </Button>
    </form>
  );
}
