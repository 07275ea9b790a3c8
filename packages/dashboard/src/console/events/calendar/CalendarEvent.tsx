import { Link } from "@tanstack/react-router";
import type { CSSProperties } from "react";
import { useTranslations } from "use-intl";
import type { ListedEventFragment } from "../../../graphql/generated";
import { useFormat } from "../../../i18n/use-format";
import { useLanguage } from "../../../i18n/LanguageProvider";
import { Words } from "../../../ui/Words";
import { useCampaign } from "../../campaigns/campaign-choice";
import { EventPill } from "../EventPill";
import styles from "./Calendar.module.css";
import type { Placed } from "./day-layout";

interface CalendarEventProps {
  placed: Placed<ListedEventFragment>;
  /** The minute of the day at which the calendar begins. */
  begins: number;
}

/** An event as a block as long as it takes, or in a narrow list as a line. */
export function CalendarEvent({ placed, begins }: CalendarEventProps) {
  const t = useTranslations("console");
  const f = useFormat();
  const { language } = useLanguage();
  const { timeZone } = useCampaign().campaign;
  const { event, from, drawnTo, lane, lanes, beganBefore, endsAfter } = placed;
  const { status, awaitsConfirmation } = event;
  return (
    <li
      className={styles.slot}
      style={
        {
          "--from": from - begins,
          "--minutes": drawnTo - from,
          "--lane": lane,
          "--lanes": lanes,
        } as CSSProperties
      }
    >
      <Link
        to="/console/events/$event"
        params={{ event: event.id }}
        className={styles.event}
        data-status={awaitsConfirmation ? "awaits" : status}
        data-row
      >
        <span className={styles.when}>
          {beganBefore && `${t("calendar.sinceBefore")} `}
          {f.time(event.startsAt, timeZone)}–{f.time(event.endsAt, timeZone)}
          {endsAfter && ` ${t("calendar.untilNext")}`}
        </span>
        <span className={styles.name}>
          <Words of={event.title} />
        </span>
        <span className={styles.place}>
          {event.district.name[language]} · {f.number(event.present)}
          {event.capacity !== null && ` / ${f.number(event.capacity)}`}{" "}
          {t("desk.came", { count: event.present })}
        </span>
        <span>
          <EventPill event={event} />
        </span>
      </Link>
    </li>
  );
}
