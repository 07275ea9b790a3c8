import { useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import { Ridge } from "../charts/Ridge";
import type { RidgeDay } from "../charts/ridge-layout";
import { useFormat } from "../i18n/use-format";
import { daysBetween, parseLocalDate, type LocalDate } from "../lib/local-date";
import { useSize } from "../lib/use-size";
import type { BoardFigures } from "./board-live";
import styles from "./Days.module.css";
import { MetricMark } from "./MetricMark";
import { heroLayout } from "./hero-layout";

interface DaysProps {
  figures: BoardFigures;
  today: LocalDate;
}

/** Each day of the marathon is a peak as high as its turnouts. */
export function Days({ figures, today }: DaysProps) {
  const t = useTranslations("board.days");
  const place = useRef<HTMLDivElement>(null);
  const { width } = useSize(place, { width: 1440, height: 276 });
  const layout = heroLayout(width);
  const days = useRidgeDays(figures, today, layout.variant === "narrow");
  return (
    <>
      <div ref={place} className={styles.place}>
        <Ridge
          title={t("title")}
          days={days}
          variant={layout.variant}
          start={layout.start}
          end={layout.end}
          fontSize={layout.fontSize}
          nextWord={t("next")}
          className={styles.ridge}
        />
      </div>
      <div className={styles.note}>
        <p className={styles.day}>
          <DayOfCampaign days={figures.campaign.days} today={today} />
        </p>
        <p>{t("note")}</p>
        <MetricMark metric="volunteer_turnouts" name={t("title")} />
      </div>
    </>
  );
}

function useRidgeDays({ byDay }: BoardFigures, today: LocalDate, isNarrow: boolean): RidgeDay[] {
  const t = useTranslations("board.days");
  const f = useFormat();
  return useMemo(
    () =>
      byDay.map(({ date, volunteerTurnouts }) => {
        const phase = date < today ? "past" : date === today ? "today" : "future";
        const long =
          phase === "today"
            ? t("today", { date: f.dayShort(date) })
            : `${f.dayShort(date)} · ${f.weekdayShort(date)}`;
        const short = phase === "today" ? f.dayShort(date) : String(parseLocalDate(date).day);
        return {
          date,
          value: volunteerTurnouts,
          phase,
          label: isNarrow ? short : long,
          shown: f.number(volunteerTurnouts),
        };
      }),
    [byDay, today, isNarrow, t, f],
  );
}

function DayOfCampaign({ days, today }: { days: readonly LocalDate[]; today: LocalDate }) {
  const t = useTranslations("common.day");
  const f = useFormat();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (today < first) return t("before", { date: f.dayMonth(first) });
  if (today > last) return t("after");
  const day = daysBetween(first, today) + 1;
  return `${t("of", { day: f.number(day), total: f.number(days.length) })} · ${f.weekday(today)}`;
}
