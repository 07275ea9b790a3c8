import { useTranslations } from "use-intl";
import { paletteColor } from "../../charts/palette";
import { Ring } from "../../charts/Ring";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useFormat } from "../../i18n/use-format";
import type { LocalDate } from "../../lib/local-date";
import { Words } from "../../ui/Words";
import { chooseEvents } from "./chosen-events";
import type { SceneEvent } from "./scene-figures";
import styles from "./EventsBar.module.css";

interface EventsBarProps {
  /** Undefined until they are known. */
  events: readonly SceneEvent[] | undefined;
  today: LocalDate;
  timeZone: string;
  /** Ids of the categories in the campaign's order: they give the rings their colours. */
  categories: readonly string[];
  className?: string | undefined;
}

/** What is going on now, with how many people are there, and what comes next, with how many places are taken. */
export function EventsBar({ events, today, timeZone, categories, className }: EventsBarProps) {
  const t = useTranslations("screen");
  const shown = chooseEvents(events ?? []);
  return (
    <ul className={[styles.bar, className].filter(Boolean).join(" ")} aria-label={t("now")}>
      {events?.length === 0 && <li className={styles.empty}>{t("nothingNext")}</li>}
      {shown.map((event) => (
        <EventCell
          key={event.id}
          event={event}
          today={today}
          timeZone={timeZone}
          color={paletteColor(Math.max(0, categories.indexOf(event.category.id)))}
        />
      ))}
    </ul>
  );
}

interface EventCellProps extends Pick<EventsBarProps, "today" | "timeZone"> {
  event: SceneEvent;
  color: string;
}

function EventCell({ event, today, timeZone, color }: EventCellProps) {
  const t = useTranslations("screen");
  const { language } = useLanguage();
  const format = useFormat();
  const { title, startsAt, localDate, district, capacity } = event;
  const isLive = event.status === "LIVE";
  // Before it begins nobody is there yet: what is known is who has a place.
  const count = isLive ? event.present : event.placesTaken;
  const begins = format.time(startsAt, timeZone);
  const time = localDate === today ? begins : `${format.dayShort(localDate)}, ${begins}`;
  const place = district.name[language];
  const people = format.number(count);
  return (
    <li className={[styles.event, isLive && styles.live].filter(Boolean).join(" ")}>
      {capacity !== null && <Ring share={count / capacity} color={color} className={styles.ring} />}
      <div className={styles.words}>
        <span className={styles.when}>{isLive ? t("now") : t("nextAt", { time })}</span>
        <strong className={[styles.title, lengthClass(title[language])].filter(Boolean).join(" ")}>
          <Words of={title} />
        </strong>
        <span className={styles.where}>
          {capacity === null
            ? t("present", { place, shown: people })
            : t("presentOf", { place, shown: people, capacity: format.number(capacity) })}
        </span>
      </div>
    </li>
  );
}

/** A title is never cut: a long one is smaller and stands in more lines. */
function lengthClass(title: string): string | undefined {
  if (title.length > 66) return styles.longest;
  if (title.length > 36) return styles.longer;
  return title.length > 22 ? styles.long : undefined;
}
