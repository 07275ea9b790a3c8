import { TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import type { Language } from "../../lib/language";
import { Button } from "../../ui/Button";
import { ByNow } from "../ByNow";
import type { Overtaken } from "../overtaken";
import { useCampaign } from "../campaigns/campaign-choice";
import { WordsFields } from "../campaigns/WordsFields";
import { Refusal } from "../shell/Refusal";
import styles from "../shell/Form.module.css";
import { entryProblems, fieldsOf, type Entry, type EntryFields } from "./entry-form";
import { useEntryWrite } from "./use-entry-write";

interface EntryFormProps {
  entry: Entry;
  onSaved: () => void;
}

/** Where a refusal's sentence belongs. */
const fieldOfCode: Record<string, keyof EntryFields> = { CODE_TAKEN: "code", CHALLENGE_COUNTED: "unit_kk" };

/** The fields of a project or a challenge. What was typed stays whatever is refused. */
export function EntryForm({ entry, onSaved }: EntryFormProps) {
  const t = useTranslations("console.projects");
  const common = useTranslations("common");
  const sentence = useErrorSentence();
  const { save, isSaving } = useEntryWrite(useCampaign().campaign.slug, entry);
  const [refusal, setRefusal] = useState<string>();
  const [overtaken, setOvertaken] = useState<Overtaken<EntryFields>>();
  const form = useForm<EntryFields>({
    initialValues: fieldsOf(entry),
    validate: (fields) =>
      Object.fromEntries(
        Object.entries(entryProblems(entry, fields)).map(([field, problem]) => [
          field,
          t(`problems.${problem}`),
        ]),
      ),
  });

  async function submit(fields: EntryFields) {
    setRefusal(undefined);
    const refused = await save(fields);
    if (!refused) return onSaved();
    setOvertaken(refused.overtaken);
    if (refused.fields) form.setValues(refused.fields);
    const field = fieldOfCode[refused.code];
    if (field) form.setFieldError(field, sentence(refused.code));
    else setRefusal(refused.code);
  }

  const inLanguage = (of: "name" | "unit", language: Language) =>
    `${t(of)} (${common(`language.${language}`)})`;
  const labels: Record<keyof EntryFields, string> = {
    name_kk: inLanguage("name", "kk"),
    name_ru: inLanguage("name", "ru"),
    name_en: inLanguage("name", "en"),
    unit_kk: inLanguage("unit", "kk"),
    unit_ru: inLanguage("unit", "ru"),
    unit_en: inLanguage("unit", "en"),
    code: t("code"),
    target: t("target"),
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={form.onSubmit(
        (fields) => void submit(fields),
        (problems) => form.getInputNode(Object.keys(problems)[0] ?? "")?.focus(),
      )}
    >
      <WordsFields legend={t("name")} propsOf={(one) => form.getInputProps(`name_${one}`)} />
      {entry.kind === "challenge" && (
        <>
          <WordsFields legend={t("unit")} propsOf={(one) => form.getInputProps(`unit_${one}`)} />
          <TextInput
            {...form.getInputProps("target")}
            label={t("target")}
            description={t("targetHint")}
            inputMode="decimal"
            maxLength={14}
            autoComplete="off"
          />
          {!entry.before && (
            <TextInput
              {...form.getInputProps("code")}
              label={t("code")}
              description={t("codeHint")}
              maxLength={40}
              autoComplete="off"
              spellCheck={false}
            />
          )}
        </>
      )}
      <Refusal code={refusal} />
      <ByNow overtaken={overtaken} label={(name) => labels[name]} value={(name, newer) => newer[name]} />
      <Button type="submit" look="primary" large disabled={isSaving}>
        {entry.before ? common("save") : t("add")}
      </Button>
    </form>
  );
}
