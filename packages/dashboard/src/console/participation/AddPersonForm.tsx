import { Checkbox, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { Button } from "../../ui/Button";
import { Key } from "../shell/Key";
import { useFirstFocus } from "../shell/use-first-focus";
import { useKeyDown } from "../shell/use-key-down";
import { Refusal } from "../shell/Refusal";
import styles from "./AddPersonForm.module.css";
import type { DeskState, PersonDetails } from "./desk-answer";
import type { DeskEvent } from "./desk-event";
import { readWalkInLine } from "./walk-in-line";
import { birthYears, detailsOf, fieldsFrom, needsGuardian, readBirthYear } from "./person-form";

interface AddPersonFormProps {
  event: DeskEvent;
  /** What was typed into the desk's field. */
  entry: string;
  state: DeskState;
  onSubmit: (person: PersonDetails) => void;
  onCancel: () => void;
}

/** Which field a refusal of the server is about. */
const fieldOf: Record<string, "familyName" | "phone" | "birthYear"> = {
  NAME_BLANK: "familyName",
  BAD_PHONE: "phone",
  BAD_BIRTH_YEAR: "birthYear",
};

/** Adds somebody who has no card yet and checks them in. */
export function AddPersonForm({ event, entry, state, onSubmit, onCancel }: AddPersonFormProps) {
  const t = useTranslations();
  const sentence = useErrorSentence();
  const [begun] = useState(() => fieldsFrom(entry));
  const { consentAge, startsOn } = event.campaign;
  const year = Number(startsOn.slice(0, 4));
  const { from, to } = birthYears(year);
  const begunAsGuarded = needsGuardian(readBirthYear(begun.birthYear, year), year, consentAge);
  const required = (text: string) => (text.trim() === "" ? t("console.person.required") : null);
  // One line had all that is needed: Enter adds, or a guardian is asked about first.
  const isWhole = readWalkInLine(entry) !== undefined;
  const first = useFirstFocus<HTMLInputElement>();
  const last = useFirstFocus<HTMLButtonElement>();
  const place = useRef<HTMLFormElement>(null);
  useKeyDown(place, ({ key }) => {
    if (key === "Escape") onCancel();
  });
  const form = useForm({
    initialValues: begun,
    validate: {
      familyName: required,
      givenName: required,
      birthYear: (text) =>
        readBirthYear(text, year) === undefined
          ? t("console.person.yearRange", { from: String(from), to: String(to) })
          : null,
      guardianConsent: (isGiven, { birthYear }) =>
        needsGuardian(readBirthYear(birthYear, year), year, consentAge) && !isGiven
          ? t("console.person.guardianRequired")
          : null,
    },
  });
  const asksGuardian = needsGuardian(readBirthYear(form.values.birthYear, year), year, consentAge);

  const refusal = state.kind === "not-added" ? state.code : undefined;
  const markField = useEffectEvent(() => {
    const field = refusal && fieldOf[refusal];
    if (field) form.setFieldError(field, sentence(refusal));
  });
  useEffect(() => markField(), [state]);

  return (
    <form
      ref={place}
      className={styles.form}
      noValidate
      aria-labelledby="add-person"
      onSubmit={form.onSubmit((fields) => onSubmit(detailsOf(fields, year, consentAge)))}
    >
      <h2 id="add-person" className={styles.title}>
        {t("console.person.title")}
      </h2>
      <div className={styles.fields}>
        <TextInput
          {...form.getInputProps("familyName")}
          label={t("console.person.familyName")}
          maxLength={100}
          autoComplete="off"
          ref={begun.familyName === "" ? first : undefined}
        />
        <TextInput
          {...form.getInputProps("givenName")}
          label={t("console.person.givenName")}
          maxLength={100}
          autoComplete="off"
          ref={begun.familyName !== "" && !isWhole ? first : undefined}
        />
        <TextInput
          {...form.getInputProps("birthYear")}
          label={t("console.person.birthYear")}
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
        />
        <TextInput
          {...form.getInputProps("phone")}
          label={t("console.person.phone")}
          description={t("console.person.phoneHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          type="tel"
          maxLength={40}
          autoComplete="off"
        />
      </div>
      {asksGuardian && (
        <Checkbox
          {...form.getInputProps("guardianConsent", { type: "checkbox" })}
          ref={isWhole ? first : undefined}
          label={t("console.person.guardianConsent")}
          description={t("console.person.guardianHint", { count: consentAge, shown: String(consentAge) })}
        />
      )}
      <Checkbox
        {...form.getInputProps("showName", { type: "checkbox" })}
        label={t("console.person.showName")}
      />
      <Refusal code={refusal && !fieldOf[refusal] ? refusal : undefined} />
      <div className={styles.actions}>
        <Button
          type="submit"
          look="primary"
          large
          disabled={state.kind === "asking"}
          ref={isWhole && !begunAsGuarded ? last : undefined}
        >
          {t("console.person.submit")} <Key>Enter</Key>
        </Button>
        <Button large onClick={onCancel}>
          {t("common.cancel")} <Key>Esc</Key>
        </Button>
      </div>
    </form>
  );
}
