import { TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useLanguage } from "../../../i18n/LanguageProvider";
import { useErrorSentence } from "../../../i18n/use-error-sentence";
import { useReasonRule } from "../../reason-rule";
import { Button } from "../../../ui/Button";
import { OrganizerField } from "../../events/OrganizerField";
import type { FormRefusal } from "../../overtaken";
import { Refusal } from "../../shell/Refusal";
import styles from "../../shell/Form.module.css";
import { detailNames, isSame, type PersonDetails } from "./person-form";

/** The details with the reason for which they change. */
export interface PersonFields extends PersonDetails {
  reason: string;
}

interface PersonFormProps {
  begun: PersonDetails;
  /** The card as it was read last. */
  read: PersonDetails;
  /** The card as it was before somebody else changed it meanwhile; undefined when nobody did. */
  overtaken: PersonDetails | undefined;
  isSending: boolean;
  /** Answers undefined when the person is as the fields say. */
  onSubmit: (fields: PersonFields) => Promise<FormRefusal<PersonDetails> | undefined>;
  /** The way back without doing anything. */
  cancel: ReactNode;
}

/** At which field the server's refusal is said; every other stands under the form. */
const fieldOf: Readonly<Record<string, keyof PersonFields | undefined>> = {
  BAD_BIRTH_YEAR: "birthYear",
  BAD_PHONE: "phone",
  BAD_EMAIL: "email",
  ORGANIZATION_NOT_FOUND: "organizations",
};

const mostOrganizations = 20;

/** The details of a person. What was typed stays whatever is refused. */
export function PersonForm({ begun, read, overtaken, isSending, onSubmit, cancel }: PersonFormProps) {
  const t = useTranslations();
  const { language } = useLanguage();
  const sentence = useErrorSentence();
  const [refusal, setRefusal] = useState<string>();
  const form = useForm<PersonFields>({
    initialValues: { ...begun, reason: "" },
    validate: {
      familyName: (name) => (name.trim() === "" ? sentence("NAME_BLANK") : null),
      givenName: (name) => (name.trim() === "" ? sentence("NAME_BLANK") : null),
      birthYear: (year) => (/^(\d{4})?$/.test(year.trim()) ? null : sentence("BAD_BIRTH_YEAR")),
      reason: useReasonRule(),
    },
  });
  const isUnchanged = detailNames.every((name) => isSame(name, form.values, read));
  const labels = {
    familyName: t("console.people.duplicates.facts.familyName"),
    givenName: t("console.people.duplicates.facts.givenName"),
    birthYear: t("console.people.duplicates.facts.born"),
    phone: t("console.people.duplicates.facts.phone"),
    email: t("console.people.duplicates.facts.email"),
  };
  const shown = (name: keyof PersonDetails) =>
    name === "organizations" ? read.organizations.map((one) => one.name[language]).join(", ") : read[name];
  /** What somebody else has made of a field meanwhile. */
  const byNow = (name: keyof PersonDetails) =>
    overtaken && !isSame(name, overtaken, read)
      ? t("console.people.change.byNow", { value: shown(name) || "–" })
      : undefined;

  async function submit(fields: PersonFields) {
    setRefusal(undefined);
    const refused = await onSubmit(fields);
    if (!refused) return;
    if (refused.fields) form.setValues(refused.fields);
    const field = fieldOf[refused.code];
    if (field === undefined) {
      setRefusal(refused.code);
      return;
    }
    form.setFieldError(field, sentence(refused.code));
    form.getInputNode(field)?.focus();
  }

  const field = (name: keyof typeof labels) => (
    <TextInput
      {...form.getInputProps(name)}
      label={labels[name]}
      description={byNow(name)}
      autoComplete="off"
    />
  );
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={form.onSubmit(
        (fields) => void submit(fields),
        (errors) => form.getInputNode(Object.keys(errors)[0] ?? "reason")?.focus(),
      )}
    >
      <div className={styles.fields}>
        {field("familyName")}
        {field("givenName")}
        {field("birthYear")}
        {field("phone")}
        {field("email")}
      </div>
      <OrganizerField
        chosen={form.values.organizations}
        error={typeof form.errors.organizations === "string" ? form.errors.organizations : undefined}
        label={t("console.people.organizations")}
        most={mostOrganizations}
        onChange={(organizations) => form.setFieldValue("organizations", organizations)}
      />
      {byNow("organizations") && <p>{byNow("organizations")}</p>}
      <TextInput
        {...form.getInputProps("reason")}
        label={t("console.people.change.reason")}
        description={t("console.people.change.reasonHint")}
        maxLength={500}
        autoComplete="off"
      />
      <Refusal code={refusal} />
      <div className={styles.actions}>
        <Button type="submit" look="primary" large disabled={isSending || isUnchanged}>
          {t("common.save")}
        </Button>
        {cancel}
      </div>
    </form>
  );
}
