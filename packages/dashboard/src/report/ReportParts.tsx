import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../i18n/use-format";
import { useLanguage } from "../i18n/LanguageProvider";
import { VisuallyHidden } from "../ui/VisuallyHidden";
import styles from "./Report.module.css";
import type { Report } from "./use-report";

interface Part {
  key: string;
  name: string;
  activeVolunteers: number;
  volunteerTurnouts: number;
  eventsHeld: number;
}

/** The same figures by day, category and district, and why people do not add up. */
export function ReportParts({ report: { progress } }: { report: Report }) {
  const t = useTranslations();
  const f = useFormat();
  const { language } = useLanguage();
  return (
    <div className={styles.parts}>
      <PartTable
        title={t("report.days")}
        parts={progress.byDay.map((day) => ({ ...day, key: day.date, name: f.dayMonth(day.date) }))}
      />
      <PartTable
        title={t("board.categories.title")}
        parts={progress.byCategory.map(({ category, ...figures }) => ({
          ...figures,
          key: category.code,
          name: category.name[language],
        }))}
      />
      <PartTable
        title={t("board.districts.title")}
        parts={progress.byDistrict.map(({ district, ...figures }) => ({
          ...figures,
          key: district.code,
          name: district.name[language],
        }))}
      />
      <p className={styles.note}>{t("report.partsNote")}</p>
    </div>
  );
}

function PartTable({ title, parts }: { title: string; parts: readonly Part[] }) {
  const t = useTranslations("report");
  const f = useFormat();
  const cell = (value: number): ReactNode => <td className={styles.amount}>{f.number(value)}</td>;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{title}</caption>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{title}</VisuallyHidden>
          </th>
          <th scope="col" className={styles.amount}>
            {t("people")}
          </th>
          <th scope="col" className={styles.amount}>
            {t("turnouts")}
          </th>
          <th scope="col" className={styles.amount}>
            {t("held")}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.key}>
            <th scope="row">{part.name}</th>
            {cell(part.activeVolunteers)}
            {cell(part.volunteerTurnouts)}
            {cell(part.eventsHeld)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
