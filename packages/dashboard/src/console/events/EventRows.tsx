import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { useTranslations } from "use-intl";
import type { ListedEventFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { Pill } from "../../ui/Pill";
import { VisuallyHidden } from "../../ui/VisuallyHidden";
import { Words } from "../../ui/Words";
import { useCampaign } from "../campaigns/campaign-choice";
import { EventPill } from "./EventPill";
import list from "../shell/ListPage.module.css";
import styles from "./EventsPage.module.css";

/** Events as lines, each of which opens its own page. The list is long and is read again all the time: what has not changed is not drawn again. */
export const EventRows = memo(function EventRows({ events }: { events: readonly ListedEventFragment[] }) {
  const t = useTranslations("console");
  return (
    <ul aria-label={t("events.list")}>
      {events.map((event) => (
        <EventRow key={event.id} event={event} />
      ))}
    </ul>
  );
});

const EventRow = memo(function EventRow({ event }: { event: ListedEventFragment }) {
  const t = useTranslations("console");
  const f = useFormat();
  const { language } = useLanguage();
  const { timeZone } = useCampaign().campaign;
  return (
    <li>
      <Link to="/console/events/$event" params={{ event: event.id }} className={styles.event} data-row>
        <span className={styles.when}>
          <span className={styles.date}>
            {f.weekdayShort(event.localDate)}, {f.dayShort(event.localDate)}
          </span>
          {f.time(event.startsAt, timeZone)}–{f.time(event.endsAt, timeZone)}
        </span>
        <span className={styles.what}>
          <span className={list.name}>
            <Words of={event.title} />
          </span>
          <span className={styles.place}>
            {event.district.name[language]} · <Words of={event.place} />
          </span>
        </span>
        <span className={styles.marks}>
          {event.isRehearsal && <Pill tone="gold">{t("events.rehearsal")}</Pill>}
          <EventPill event={event} />
        </span>
        <span className={styles.present}>
          {f.number(event.present)}
          {event.capacity !== null && ` / ${f.number(event.capacity)}`}{" "}
          <VisuallyHidden>{t("desk.came", { count: event.present })}</VisuallyHidden>
        </span>
      </Link>
    </li>
  );
});
