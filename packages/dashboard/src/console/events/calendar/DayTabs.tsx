import { useTranslations } from "use-intl";
import { useFormat } from "../../../i18n/use-format";
import type { LocalDate } from "../../../lib/local-date";
import { useRoving } from "../../../lib/use-roving";
import styles from "./Calendar.module.css";

interface DayTabsProps {
  days: readonly LocalDate[];
  day: LocalDate;
  /** Undefined until the campaign's clock is known. */
  today: LocalDate | undefined;
  /** Id of what a tab shows. */
  panel: string;
  onChoose: (day: LocalDate) => void;
}

/** The campaign's days; the arrows move between them, Enter opens one. */
export function DayTabs({ days, day, today, panel, onChoose }: DayTabsProps) {
  const t = useTranslations("console.calendar");
  const f = useFormat();
  const item = useRoving(days.length, Math.max(0, days.indexOf(day)));
  return (
    <div role="tablist" aria-label={t("days")} className={styles.days}>
      {days.map((one, index) => (
        <button
          key={one}
          {...item(index)}
          type="button"
          role="tab"
          id={`day-${one}`}
          aria-selected={one === day}
          aria-controls={panel}
          data-today={one === today || undefined}
          className={styles.day}
          onClick={() => onChoose(one)}
        >
          <span className={styles.weekday}>{one === today ? t("today") : f.weekdayShort(one)}</span>{" "}
          {f.dayMonth(one)}
        </button>
      ))}
    </div>
  );
}
