import type { CSSProperties } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import type { LocalDate } from "../../lib/local-date";
import { campaignDay, dayPhase, partOfDay } from "./campaign-days";
import styles from "./DayCount.module.css";

interface DayCountProps {
  /** All days of the campaign. */
  days: readonly LocalDate[];
  today: LocalDate;
  /** The campaign's time of day, "15:42". */
  clock: string;
}

/** "Day 5 of 6" and a segment for each day; today's fills with its hours. */
export function DayCount({ days, today, clock }: DayCountProps) {
  const t = useTranslations("common.day");
  const format = useFormat();
  const now = campaignDay(days, today);
  const words =
    now.when === "before"
      ? t("before", { date: format.dayMonth(now.first) })
      : now.when === "after"
        ? t("after")
        : t("of", { day: String(now.day), total: String(days.length) });
  return (
    <div className={styles.count}>
      <span>{words}</span>
      <ol
        className={styles.segments}
        aria-hidden="true"
        style={{ "--days": days.length, "--part": `${Math.round(partOfDay(clock) * 100)}%` } as CSSProperties}
      >
        {days.map((date) => (
          <li key={date} className={styles[dayPhase(date, today)]} />
        ))}
      </ol>
    </div>
  );
}
