import { useTranslations } from "use-intl";
import { hrefTo } from "../board/address";
import { Ridge } from "../charts/Ridge";
import { useFormat } from "../i18n/use-format";
import { useLanguage } from "../i18n/LanguageProvider";
import { localDateOf, parseLocalDate } from "../lib/local-date";
import { fractionDigits, mainReading } from "../receipt/metric";
import styles from "./ReportHeadline.module.css";
import { ReportRange } from "./ReportRange";
import type { Report } from "./use-report";

/** What everybody asks first: people over the sky with the days as peaks, and the next four below. */
export function ReportHeadline({ report: { headline, progress } }: { report: Report }) {
  const t = useTranslations("board.days");
  const f = useFormat();
  const [first, ...others] = headline;
  const today = localDateOf(progress.asOf, progress.campaign.timeZone);
  return (
    <div className={styles.headline}>
      <div className={styles.sky}>
        <div className={styles.lead}>
          {first && <Large metric={first} />}
          <ReportRange progress={progress} />
        </div>
        <div className={styles.peaks}>
          <Ridge
            title={t("title")}
            nextWord={t("next")}
            variant="narrow"
            className={styles.ridge}
            days={progress.byDay.map(({ date, volunteerTurnouts }) => ({
              ...{ date, value: volunteerTurnouts, shown: f.number(volunteerTurnouts) },
              phase: date < today ? "past" : date === today ? "today" : "future",
              label: String(parseLocalDate(date).day),
            }))}
          />
        </div>
      </div>
      <div className={styles.cards}>
        {others.map((metric) => (
          <div key={metric.id} className={styles.card}>
            <Large metric={metric} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Large({ metric }: { metric: Report["headline"][number] }) {
  const f = useFormat();
  const { language } = useLanguage();
  const value = mainReading(metric)?.value ?? 0;
  return (
    <p className={styles.large}>
      <b>{f.number(value, fractionDigits(value))}</b>
      <a href={hrefTo(`/metric/${encodeURIComponent(metric.id)}`)}>{metric.name[language]}</a>
    </p>
  );
}
