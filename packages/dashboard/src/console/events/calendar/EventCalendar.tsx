import { useId, type CSSProperties } from "react";
import { useTranslations } from "use-intl";
import { useSnapshot } from "../../../graphql/use-live";
import { useFormat } from "../../../i18n/use-format";
import { localDateOf, type LocalDate } from "../../../lib/local-date";
import { useMatch } from "../../../lib/use-match";
import { EmptyState } from "../../../ui/EmptyState";
import { ErrorState } from "../../../ui/ErrorState";
import { LoadingState } from "../../../ui/LoadingState";
import { useCampaign } from "../../campaigns/campaign-choice";
import { useConsoleLive } from "../../live/console-figures";
import type { EventsSearch } from "../events-search";
import styles from "./Calendar.module.css";
import { CalendarEvent } from "./CalendarEvent";
import { hoursOf, layOutDay } from "./day-layout";
import { DayTabs } from "./DayTabs";
import { HourList } from "./HourList";
import { mostOfDay, useDayEvents } from "./use-day-events";

interface EventCalendarProps {
  search: EventsSearch;
  onChoose: (day: LocalDate) => void;
}

/** The events of one of the campaign's days by the hour, side by side where they overlap. */
export function EventCalendar({ search, onChoose }: EventCalendarProps) {
  const t = useTranslations("console");
  const f = useFormat();
  const panel = useId();
  const { campaign } = useCampaign();
  const { days, timeZone } = campaign;
  const figures = useSnapshot(useConsoleLive());
  const today = figures && localDateOf(figures.asOf, timeZone);
  const day =
    days.find((one) => one === search.day) ??
    days.find((one) => one === today) ??
    days[0] ??
    campaign.startsOn;
  const isNarrow = useMatch("(width < 760px)");
  const { nodes, hasMore, hasFailed, retry } = useDayEvents(search, day);
  const placed = layOutDay(nodes ?? [], day, timeZone);
  const [first, end] = hoursOf(placed);
  const lanes = Math.max(1, ...placed.map((one) => one.lanes));
  return (
    <>
      <DayTabs days={days} day={day} today={today} panel={panel} onChoose={onChoose} />
      <div role="tabpanel" id={panel} aria-labelledby={`day-${day}`} className={styles.panel}>
        <p className={styles.count} aria-live="polite">
          {nodes && t("events.count", { count: placed.length, shown: f.number(placed.length) })}
          {hasMore && ` · ${t("calendar.tooMany", { shown: f.number(mostOfDay) })}`}
        </p>
        {hasFailed && <ErrorState onRetry={retry} />}
        {!nodes && !hasFailed && <LoadingState />}
        {nodes && placed.length === 0 && (
          <EmptyState title={t("calendar.none")} hint={t("events.noneHint")} />
        )}
        {placed.length > 0 && isNarrow && <HourList placed={placed} />}
        {placed.length > 0 && !isNarrow && (
          <div className={styles.scroll}>
            <div
              className={styles.grid}
              style={{ "--hours": end - first, "--columns": lanes } as CSSProperties}
            >
              {Array.from({ length: end - first }, (_, index) => (
                <span
                  key={first + index}
                  className={styles.hour}
                  style={{ "--at": index } as CSSProperties}
                  aria-hidden="true"
                >
                  {`${String(first + index).padStart(2, "0")}:00`}
                </span>
              ))}
              <ol className={styles.events} aria-label={t("events.list")}>
                {placed.map((one) => (
                  <CalendarEvent key={one.event.id} placed={one} begins={first * 60} />
                ))}
              </ol>
            </div>
          </div>
        )}
      </div>
    </>
  );
}
