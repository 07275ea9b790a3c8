import { Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconCamera } from "@tabler/icons-react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useQuery } from "urql";
import { PortalChallengesDocument } from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { useCampaign } from "../campaigns/campaign-choice";
import { EventField } from "./EventField";
import { RouteButton } from "../shell/RouteButton";
import styles from "./Portal.module.css";
import { replaceLine, reportProblems, type ReportFields } from "./report-fields";
import { ReportLines } from "./ReportLines";
import { useOwnOrganization } from "./use-own-organization";
import { isTaken, useReport } from "./use-report";

const route = getRouteApi("/portal/console/organization/report");

/** A report of an event: tried out first, so that each line has its answer, then handed in as it was tried. */
export function ReportPage() {
  const t = useTranslations("console");
  const sentence = useErrorSentence();
  const { language } = useLanguage();
  const f = useFormat();
  const { id } = useOwnOrganization();
  const { event = "" } = route.useSearch();
  const { slug: campaign } = useCampaign().campaign;
  const [{ data }] = useQuery({ query: PortalChallengesDocument, variables: { campaign } });
  const { tryOut, handIn, forget, told, isSending } = useReport(id);
  const [refusal, setRefusal] = useState<string>();
  const form = useForm<ReportFields>({
    initialValues: { event, people: "", hours: "", headcount: "", headcountAtMost: "", results: {} },
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
  const left = (told?.lines ?? []).filter((line) => !isTaken(line)).map(({ line }) => line);
  const challenges = data?.campaign?.projects.flatMap((project) => project.challenges) ?? [];

  if (told?.isDone) {
    return (
      <div className={`${styles.page} ${styles.narrow}`}>
        <h1 className={styles.title}>{t("portal.report")}</h1>
        <p role="status" className={styles.done}>
          {t("portal.done")}
        </p>
        {left.length > 0 && (
          <p role="alert" className={styles.refusal}>
            {t("portal.wasLeft", { count: left.length, shown: f.number(left.length) })}
          </p>
        )}
        <ReportLines told={told} challenges={challenges} />
        <div className={styles.actions}>
          {left.length > 0 && (
            <Button
              look="primary"
              onClick={() => {
                // What was taken is not said twice.
                const numbers = { headcount: "", headcountAtMost: "", results: {} };
                form.setValues({ ...form.values, ...numbers, people: left.join("\n") });
              }}
            >
              {t("portal.mendRest")}
            </Button>
          )}
          <Button
            onClick={() => {
              form.reset();
              forget();
            }}
          >
            {t("portal.another")}
          </Button>
          <RouteButton to="/console/organization/photos" search={{ event: form.values.event }}>
            <IconCamera size={18} aria-hidden="true" /> {t("portal.addPhotos")}
          </RouteButton>
          <Link to="/console/organization">{t("portal.home")}</Link>
        </div>
      </div>
    );
  }

  return (
    <div className={`${styles.page} ${styles.narrow}`}>
      <h1 className={styles.title}>{t("portal.report")}</h1>
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
        {refusal && (
          <p role="alert" className={styles.refusal}>
            {sentence(refusal)}
          </p>
        )}
        {told && (
          <div role="status">
            <p>{t("portal.tried")}</p>
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
          <Button type="submit" look={told ? "secondary" : "primary"} large disabled={isSending}>
            {t("portal.tryOut")}
          </Button>
          {told && (
            <Button look="primary" large disabled={isSending} onClick={() => void handIn().then(setRefusal)}>
              {t("portal.handIn")}
            </Button>
          )}
        </div>
      </form>
    </div>
  );
}
