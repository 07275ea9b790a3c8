import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useRef, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { EventBooksDocument } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useLanguage } from "../../i18n/LanguageProvider";
import { languages } from "../../lib/language";
import type { LocalDateTime } from "../../lib/zoned-time";
import { Button } from "../../ui/Button";
import type { FormRefusal, Overtaken } from "../overtaken";
import { eventProblems, type EventFields } from "./event-form";
import { EventByNow } from "./EventByNow";
import { Refusal } from "../shell/Refusal";
import styles from "../shell/Form.module.css";
import { LocalTimeField } from "./LocalTimeField";
import { OrganizerField } from "./OrganizerField";
import { movedShifts } from "./shift-fields";
import { ShiftList } from "./ShiftList";

interface EventFormProps {
  campaign: { readonly slug: string; readonly startsOn: string; readonly endsOn: string };
  /** How the fields begin. */
  begun: EventFields;
  /** True for an event that is not there yet. */
  isNew: boolean;
  isSending: boolean;
  /** Answers undefined when the event is as the fields say. */
  onSubmit: (fields: EventFields) => Promise<FormRefusal<EventFields> | undefined>;
  /** The way back without doing anything. */
  cancel: ReactNode;
}

/** Which field a refusal of the server is about. */
const fieldOf: Record<string, keyof EventFields> = {
  ENDS_BEFORE_START: "endsAt",
  OUTSIDE_CAMPAIGN: "startsAt",
  DISTRICT_NOT_FOUND: "district",
  CATEGORY_NOT_FOUND: "category",
  PROJECT_NOT_FOUND: "project",
  ORGANIZATION_NOT_FOUND: "organizers",
  SHIFT_NOT_FOUND: "shifts",
  SHIFT_OUTSIDE_EVENT: "shifts",
  SHIFT_TAKEN: "shifts",
};

/** The fields of an event. What the server refuses is said at its field, and what was typed stays. */
export function EventForm({ campaign, begun, isNew, isSending, onSubmit, cancel }: EventFormProps) {
  const t = useTranslations();
  const sentence = useErrorSentence();
  const { language } = useLanguage();
  const [{ data }] = useQuery({ query: EventBooksDocument, variables: { campaign: campaign.slug } });
  const [refusal, setRefusal] = useState<string>();
  const [overtaken, setOvertaken] = useState<Overtaken<EventFields>>();
  /** The last beginning that was whole: a date is empty while it is being typed. */
  const began = useRef(begun.startsAt);
  const form = useForm<EventFields>({
    initialValues: begun,
    validate: (fields) =>
      Object.fromEntries(
        Object.entries(eventProblems(fields)).map(([field, problem]) => [
          field,
          problem && t(`console.eventForm.${problem}`),
        ]),
      ),
  });
  const none = { value: "", label: t("console.eventForm.none") };
  const choose = { value: "", label: t("console.eventForm.choose") };
  const { districts = [], categories = [], projects = [] } = data?.campaign ?? {};

  function begin(startsAt: LocalDateTime) {
    form.setFieldValue("startsAt", startsAt);
    if (startsAt === "") return;
    if (began.current) form.setFieldValue("shifts", (shifts) => movedShifts(shifts, began.current, startsAt));
    began.current = startsAt;
  }

  async function submit(fields: EventFields) {
    setRefusal(undefined);
    const refused = await onSubmit(fields);
    if (!refused) return;
    setOvertaken(refused.overtaken);
    if (refused.fields) form.setValues(refused.fields);
    const field = fieldOf[refused.code];
    const needsReason = refused.code === "BAD_INPUT" && !isNew && fields.reason.trim() === "";
    if (needsReason) form.setFieldError("reason", t("console.eventForm.reasonNeeded"));
    else if (field) form.setFieldError(field, sentence(refused.code));
    else setRefusal(refused.code);
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={form.onSubmit(
        (fields) => void submit(fields),
        (problems) => form.getInputNode(Object.keys(problems)[0] ?? "")?.focus(),
      )}
    >
      <fieldset className={styles.fields}>
        <legend className={styles.legend}>{t("console.eventForm.title")}</legend>
        {languages.map((one) => (
          <TextInput
            key={one}
            {...form.getInputProps(one)}
            label={t(`common.language.${one}`)}
            lang={one}
            maxLength={300}
            autoComplete="off"
          />
        ))}
      </fieldset>
      <div className={styles.fields}>
        <LocalTimeField
          {...form.getInputProps("startsAt")}
          onChange={({ currentTarget }) => begin(currentTarget.value)}
          label={t("console.eventForm.starts")}
          min={`${campaign.startsOn}T00:00`}
          max={`${campaign.endsOn}T23:59`}
        />
        <LocalTimeField
          {...form.getInputProps("endsAt")}
          label={t("console.eventForm.ends")}
          min={form.values.startsAt || undefined}
        />
        <TextInput
          {...form.getInputProps("place")}
          label={t("console.eventForm.place")}
          maxLength={200}
          autoComplete="off"
        />
        <NativeSelect
          {...form.getInputProps("district")}
          label={t("console.events.district")}
          data={[choose, ...districts.map(({ code, name }) => ({ value: code, label: name[language] }))]}
        />
        <NativeSelect
          {...form.getInputProps("category")}
          label={t("console.events.category")}
          data={[choose, ...categories.map(({ code, name }) => ({ value: code, label: name[language] }))]}
        />
        <NativeSelect
          {...form.getInputProps("project")}
          label={t("console.events.project")}
          data={[none, ...projects.map(({ id, name }) => ({ value: id, label: name[language] }))]}
        />
        <TextInput
          {...form.getInputProps("capacity")}
          label={t("console.eventForm.capacity")}
          description={t("console.eventForm.capacityHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          inputMode="numeric"
          maxLength={6}
          autoComplete="off"
        />
      </div>
      <OrganizerField
        chosen={form.values.organizers}
        error={typeof form.errors["organizers"] === "string" ? form.errors["organizers"] : undefined}
        onChange={(organizers) => form.setFieldValue("organizers", organizers)}
      />
      <ShiftList form={form} />
      <Checkbox
        {...form.getInputProps("adultsOnly", { type: "checkbox" })}
        label={t("console.eventForm.adultsOnly")}
      />
      {isNew ? (
        <Checkbox
          {...form.getInputProps("isDraft", { type: "checkbox" })}
          label={t("console.eventForm.isDraft")}
        />
      ) : (
        <TextInput
          {...form.getInputProps("reason")}
          label={t("console.steps.reason")}
          description={t("console.eventForm.reasonHint")}
          maxLength={500}
          autoComplete="off"
        />
      )}
      <Refusal code={refusal} />
      <EventByNow overtaken={overtaken} books={data?.campaign} />
      <div className={styles.actions}>
        <Button type="submit" look="primary" large disabled={isSending}>
          {t(isNew ? "console.eventForm.create" : "common.save")}
        </Button>
        {cancel}
      </div>
    </form>
  );
}
