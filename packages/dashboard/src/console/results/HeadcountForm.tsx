import { NativeSelect, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ReportCrowdDocument, type EventHeadcountsQuery } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { Button } from "../../ui/Button";
import { Refusal } from "../shell/Refusal";
import styles from "../shell/Form.module.css";
import type { ShownEvent } from "../events/use-event";
import { useWrite } from "../use-write";
import { isCount, readAmount } from "./amount";
import { useReasonRule } from "../reason-rule";

type StandingHeadcount = EventHeadcountsQuery["headcountReports"]["nodes"][number];

interface HeadcountFormProps {
  event: Pick<ShownEvent, "id" | "organizers">;
  /** What stands now, one for each source. */
  standing: readonly StandingHeadcount[];
  /** Another one stands than the form has shown. */
  onStale: () => void;
  onReported: () => void;
}

/** How many came without giving their names; what the same organization said before gives way. */
export function HeadcountForm({ event, standing, onStale, onReported }: HeadcountFormProps) {
  const t = useTranslations("console");
  const f = useFormat();
  const sentence = useErrorSentence();
  const { language } = useLanguage();
  const { write, isWriting } = useWrite(ReportCrowdDocument);
  const [refusal, setRefusal] = useState<string>();
  const standingOf = (organization: string) =>
    standing.find((report) => (report.organization?.id ?? "") === organization);
  const reasonRule = useReasonRule();
  const form = useForm({
    initialValues: { count: "", countAtMost: "", organization: "", note: "" },
    validate: {
      count: (typed) => (isCount(typed) ? null : t("headcount.countRule")),
      countAtMost(typed, { count }) {
        if (typed.trim() === "") return null;
        if (!isCount(typed)) return t("headcount.countRule");
        return (readAmount(typed) ?? 0) < (readAmount(count) ?? 0) ? t("headcount.rangeRule") : null;
      },
      note: (typed, { organization }) => (standingOf(organization) ? reasonRule(typed) : null),
    },
  });
  const before = standingOf(form.values.organization);

  async function submit({ count, countAtMost, organization, note }: typeof form.values) {
    setRefusal(undefined);
    const code = await write({
      event: event.id,
      count: readAmount(count) ?? 0,
      countAtMost: readAmount(countAtMost) ?? null,
      organization: organization || null,
      note: note.trim() || null,
      replaces: standingOf(organization)?.id ?? null,
    });
    if (code === undefined) return onReported();
    if (code === "STALE_CHANGE") onStale();
    if (code === "ORGANIZATION_NOT_FOUND") form.setFieldError("organization", sentence(code));
    else setRefusal(code);
  }

  return (
    <form className={styles.form} noValidate onSubmit={form.onSubmit((fields) => void submit(fields))}>
      <p>{t("headcount.hint")}</p>
      <TextInput
        {...form.getInputProps("count")}
        label={t("headcount.count")}
        inputMode="numeric"
        maxLength={9}
        autoComplete="off"
        data-autofocus
      />
      <TextInput
        {...form.getInputProps("countAtMost")}
        label={t("headcount.countAtMost")}
        description={t("headcount.rangeHint")}
        inputMode="numeric"
        maxLength={9}
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
      {before && (
        <p role="status">{t("headcount.stands", { shown: f.range(before.count, before.countAtMost) })}</p>
      )}
      <TextInput
        {...form.getInputProps("note")}
        label={t("headcount.note")}
        description={t(before ? "headcount.whyHint" : "headcount.noteHint")}
        maxLength={500}
        autoComplete="off"
      />
      <Refusal code={refusal} />
      <Button type="submit" look="primary" large disabled={isWriting}>
        {t("headcount.report")}
      </Button>
    </form>
  );
}
