import { IconMapPin } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { BoardEventsQuery } from "../graphql/generated";
import { useFormat } from "../i18n/use-format";
import { useLanguage } from "../i18n/LanguageProvider";
import { daysBetween, type LocalDate } from "../lib/local-date";
import { placesFree } from "../lib/places-free";
import { Pill, type PillTone } from "../ui/Pill";
import { Words } from "../ui/Words";
import styles from "./Events.module.css";

/** An event as the board lists it. */
export type BoardEvent = BoardEventsQuery["events"]["nodes"][number];

interface EventRowProps {
  event: BoardEvent;
  today: LocalDate;
  zone: string;
}

/** One event: when, what, where, whether there is room or what became of it, and why it was called off. */
export function EventRow({ event, today, zone }: EventRowProps) {
  const t = useTranslations("common");
  const f = useFormat();
  const { language } = useLanguage();
  const inDays = daysBetween(today, event.localDate);
  const day = inDays === 0 ? t("today") : inDays === 1 ? t("tomorrow") : f.dayShort(event.localDate);
  return (
    <li className={styles.event}>
      <time className={styles.when} dateTime={event.startsAt}>
        <b className={styles.time}>{f.time(event.startsAt, zone)}</b>
        <span className={styles.day}>{day}</span>
      </time>
      <div className={styles.what}>
        <h3 className={styles.name}>
          <Words of={event.title} />
        </h3>
        <p className={styles.where}>
          <IconMapPin className={styles.pin} size={14} stroke={1.8} aria-hidden="true" />
          <span>
            {event.district.name[language]}, <Words of={event.place} />
          </span>
        </p>
        {event.cancelReason !== null && (
          <p className={styles.why}>
            <Words of={event.cancelReason} />
          </p>
        )}
      </div>
      <StateOfEvent event={event} />
    </li>
  );
}

const tones: Partial<Record<BoardEvent["status"], PillTone>> = {
  LIVE: "green",
  HELD: "gray",
  CANCELLED: "coral",
  POSTPONED: "gold",
};

/** What became of it, or how many places are left; nothing where there is no limit. */
function StateOfEvent({ event }: Pick<EventRowProps, "event">) {
  const t = useTranslations("board.events");
  const f = useFormat();
  // It is over, and nobody has said yet whether it took place: it is neither going on nor held.
  if (event.awaitsConfirmation)
    return (
      <Pill tone="gray" className={styles.state}>
        {t("over")}
      </Pill>
    );
  const tone = tones[event.status];
  if (tone)
    return (
      <Pill tone={tone} className={styles.state}>
        {t(`status.${event.status}`)}
      </Pill>
    );
  const free = placesFree(event);
  if (free === null) return null;
  return free > 0 ? (
    <Pill tone="teal" className={styles.state}>
      {t("free", { count: free, shown: f.number(free) })}
    </Pill>
  ) : (
    <Pill tone="gray" className={styles.state}>
      {t("full")}
    </Pill>
  );
}
