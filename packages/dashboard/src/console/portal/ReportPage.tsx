import { Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { PortalChallengesDocument } from "../../graphql/generated";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { useCampaign } from "../campaigns/campaign-choice";
import { EventField } from "./EventField";
import { UnsentWork } from "../shell/UnsentWork";
import { Refusal } from "../shell/Refusal";
import styles from "./Portal.module.css";
import { isTyped, noNumbers, replaceLine, reportProblems, type ReportFields } from "./report-fields";
import { ReportDone } from "./ReportDone";
import { ReportLines } from "./ReportLines";
import { useOwnOrganization } from "./use-own-organization";
import { linesLeft, saysSomething, useReport } from "./use-report";

const route = getRouteApi("/portal/console/organization/report");

/** A report of an event: tried out first, so that each line has its answer, then handed in as it was tried. */
export function ReportPage() {
  const t = useTranslations("console");
  const { language } = useLanguage();
  const f = useFormat();
  const { id } = useOwnOrganization();
  const { event = "" } = route.useSearch();
  const { slug: campaign } = useCampaign().campaign;
  const [{ data }] = useQuery({ query: PortalChallengesDocument, variables: { campaign } });
  const { tryOut, handIn, forget, told, isSending } = useReport(id);
  const [refusal, setRefusal] = useState<string>();
  const form = useForm<ReportFields>({
    initialValues: { event, people: "", hours: "", ...noNumbers },
    validate: (fields) =>
      Object.fromEntries(
        Object.entries(reportProblems(fields)).map(([field, problem]) => [field, t(`portal.${problem}`)]),
      ),
    onValuesChange: forget,
  });
  useEffect(() => {
    document.title = `${t("portal.report")} · ${t("title")}`;
  }, [t]);
  /** Lines by which nobody is reported. */
  const left = told ? linesLeft(told) : [];
  const challenges = data?.campaign?.projects.flatMap((project) => project.challenges) ?? [];

  if (told?.isDone) {
    return (
      <>
        <UnsentWork isUnsent={left.length > 0} />
        <ReportDone
          told={told}
          event={form.values.event}
          challenges={challenges}
          onMend={(lines) => {
            // What was taken is not said twice. Tried out at once, each line says again why it was not taken.
            const rest = { ...form.values, ...noNumbers, people: lines.join("\n") };
            form.setValues(rest);
            void tryOut(rest).then(setRefusal);
          }}
          onAnother={() => {
            form.reset();
            forget();
          }}
        />
      </>
    );
  }

  return (
    <div className={`${styles.page} ${styles.narrow}`}>
      <h1 className={styles.title}>{t("portal.report")}</h1>
      <UnsentWork isUnsent={isTyped(form.values)} />
      <p className={styles.note}>{t("portal.reportHint")}</p>
      <form
        className={styles.form}
        noValidate
        onSubmit={form.onSubmit(
          (fields) => void tryOut(fields).then(setRefusal),
          (problems) => form.getInputNode(Object.keys(problems)[0] ?? "")?.focus(),
        )}
      >
        <EventField {...form.getInputProps("event")} />
        <Textarea
          {...form.getInputProps("people")}
          label={t("portal.who")}
          description={t("portal.whoHint")}
          rows={7}
          spellCheck={false}
        />
        <TextInput
          {...form.getInputProps("hours")}
          label={t("portal.hours")}
          description={t("portal.optional")}
          inputMode="decimal"
          autoComplete="off"
        />
        <div className={styles.fields}>
          <TextInput
            {...form.getInputProps("headcount")}
            label={t("portal.headcount")}
            description={t("portal.optional")}
            inputMode="numeric"
            autoComplete="off"
          />
          <TextInput
            {...form.getInputProps("headcountAtMost")}
            label={t("portal.headcountAtMost")}
            description={t("portal.rangeHint")}
            inputMode="numeric"
            autoComplete="off"
          />
        </div>
        {challenges.length > 0 && (
          <fieldset className={styles.fields}>
            <legend className={styles.legend}>{t("portal.results")}</legend>
            {challenges.map((challenge) => (
              <TextInput
                key={challenge.id}
                value={form.values.results[challenge.id] ?? ""}
                error={form.errors[`results.${challenge.id}`]}
                onChange={({ currentTarget: { value } }) =>
                  form.setFieldValue("results", { ...form.values.results, [challenge.id]: value })
                }
                label={challenge.name[language]}
                description={challenge.unit[language]}
                inputMode="decimal"
                autoComplete="off"
              />
            ))}
          </fieldset>
        )}
        <Refusal code={refusal} />
        {told && (
          <div role="status">
            <p>{t(saysSomething(told) ? "portal.tried" : "portal.nothingYet")}</p>
            {left.length > 0 && (
              <p className={styles.refusal}>
                {t("portal.isLeft", { count: left.length, shown: f.number(left.length) })}
              </p>
            )}
            <ReportLines
              told={told}
              challenges={challenges}
              onChoose={(line, code) => {
                const people = replaceLine(form.values.people, line, code);
                form.setFieldValue("people", people);
                void tryOut({ ...form.values, people }).then(setRefusal);
              }}
            />
          </div>
        )}
        <div className={styles.actions}>
          <Button
            type="submit"
            look={told && saysSomething(told) ? "secondary" : "primary"}
            large
            disabled={isSending}
          >
            {t("portal.tryOut")}
          </Button>
          {told && saysSomething(told) && (
            <Button look="primary" large disabled={isSending} onClick={() => void handIn().then(setRefusal)}>
              {t("portal.handIn")}
            </Button>
          )}
        </div>
      </form>
    </div>
  );
}
