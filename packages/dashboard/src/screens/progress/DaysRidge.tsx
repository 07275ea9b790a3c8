import { memo } from "react";
import { useTranslations } from "use-intl";
import { Ridge } from "../../charts/Ridge";
import { useFormat } from "../../i18n/use-format";
import type { LocalDate } from "../../lib/local-date";
import { useMatch } from "../../lib/use-match";
import { useRootSize } from "../use-root-size";
import { dayPhase } from "./campaign-days";
import type { SceneFigures } from "./scene-figures";

interface DaysRidgeProps {
  byDay: SceneFigures["byDay"];
  today: LocalDate;
  className?: string | undefined;
}

/** The wall of thanks with its gap and margin: no peak stands behind it. */
const wallRem = 31.5;

/** The days as mountains: today's grows. */
export const DaysRidge = memo(function DaysRidge({ byDay, today, className }: DaysRidgeProps) {
  const t = useTranslations();
  const format = useFormat();
  const rem = useRootSize();
  const isUpright = useMatch("(orientation: portrait)");
  return (
    <Ridge
      variant="screen"
      title={t("screen.days")}
      nextWord={t("board.days.next")}
      className={className}
      start={2.6 * rem}
      end={isUpright ? 2 * rem : wallRem * rem}
      fontSize={1.25 * rem}
      days={byDay.map(({ date, volunteerTurnouts: value }) => ({
        date,
        value,
        phase: dayPhase(date, today),
        label: format.dayMonth(date),
        shown: format.number(value),
      }))}
    />
  );
});
