import { IconArrowLeft, IconCalendarDown, IconQrcode, IconUserCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { localDateOf } from "../../lib/local-date";
import { Pill } from "../../ui/Pill";
import { Words } from "../../ui/Words";
import { useMay } from "../access/use-session";
import { publicAddress } from "../public-address";
import { ExportButton } from "../exports/ExportButton";
import { RouteButton } from "../shell/RouteButton";
import { EventPhotos } from "../photos/EventPhotos";
import { EventRegistrations } from "../participation/EventRegistrations";
import { EventPeople } from "../participation/EventPeople";
import { EventCorrections } from "../results/EventCorrections";
import { EventHeadcounts } from "../results/EventHeadcounts";
import { EventHours } from "../results/EventHours";
import { EventResults } from "../results/EventResults";
import { EventFacts } from "./EventFacts";
import { EventImpact } from "./EventImpact";
import { EventNumbers } from "./EventNumbers";
import { EventPill } from "./EventPill";
import { EventShifts } from "./EventShifts";
import { EventSteps } from "./EventSteps";
import { EventThanks } from "./EventThanks";
import record from "../shell/RecordPage.module.css";
import styles from "./EventView.module.css";
import type { ShownEvent } from "./use-event";

interface EventViewProps {
  event: ShownEvent;
  /** A step was taken: the event is another one than it was. */
  onTaken: () => void;
}

/** One event as a whole: when and where, who came, what it brought, what people say of it, and what to do with it. */
export function EventView({ event, onTaken }: EventViewProps) {
  const t = useTranslations("console");
  const f = useFormat();
  const { language } = useLanguage();
  const mayCheckIn = useMay("RECORD_PARTICIPATION");
  const { timeZone } = event.campaign;
  const title = event.title[language];
  // A calendar is for everybody: what nobody was told of is in none.
  const isPublic = !event.isRehearsal && event.status !== "DRAFT" && event.status !== "SUBMITTED";
  const endsOn = localDateOf(event.endsAt, timeZone);
  const ends = f.time(event.endsAt, timeZone);
  useEffect(() => {
    document.title = `${title} · ${t("title")}`;
  }, [t, title]);
  return (
    <article className={record.page} aria-labelledby="event">
      <header className={record.head}>
        <Link to="/console/events" className={record.back}>
          <IconArrowLeft size={17} aria-hidden="true" /> {t("events.all")}
        </Link>
        <p className={record.marks}>
          <EventPill event={event} />
          {event.isRehearsal && <Pill tone="gold">{t("home.rehearsal")}</Pill>}
          {!event.countsAsEvent && <Pill tone="gray">{t("events.partOnly")}</Pill>}
          {event.adultsOnly && <Pill tone="gray">{t("events.adultsOnly")}</Pill>}
        </p>
        <h1 id="event" className={record.title}>
          <Words of={event.title} />
        </h1>
        <p className={styles.when}>
          {f.weekday(event.localDate)}, {f.fullDate(event.localDate)}, {f.time(event.startsAt, timeZone)}–
          {endsOn === event.localDate ? ends : `${f.dayMonth(endsOn)}, ${ends}`}
        </p>
        <p className={styles.where}>
          {event.district.name[language]} · <Words of={event.place} />
        </p>
        {event.cancelReason !== null && (
          <p className={styles.reason}>
            {t("events.why")} <Words of={event.cancelReason} />
          </p>
        )}
      </header>
      {isPublic && (
        <a href={publicAddress(`/events/${event.id}.ics`, event.campaign.slug)} className={record.back}>
          <IconCalendarDown size={17} aria-hidden="true" /> {t("events.calendarFile")}
        </a>
      )}
      <div className={styles.actions}>
        {mayCheckIn && event.status !== "CANCELLED" && event.status !== "POSTPONED" && (
          <RouteButton to="/console/desk/$event" params={{ event: event.id }} look="primary">
            <IconUserCheck size={18} aria-hidden="true" /> {t("events.openDesk")}
          </RouteButton>
        )}
        <RouteButton to="/console/events/$event/thanks" params={{ event: event.id }}>
          <IconQrcode size={18} aria-hidden="true" /> {t("thanks.poster.open")}
        </RouteButton>
        <EventSteps event={event} onTaken={onTaken} />
        {mayCheckIn && (
          <ExportButton
            list={{ list: "ATTENDANCES", campaign: event.campaign.slug, event: event.id }}
            label={t("exports.attendances")}
          />
        )}
      </div>
      <EventNumbers event={event} />
      <div className={styles.columns}>
        <div className={styles.column}>
          {mayCheckIn && <EventPeople event={event} onChanged={onTaken} />}
          <EventImpact impact={event.impact} />
          {mayCheckIn && <EventResults event={event} onChanged={onTaken} />}
          {mayCheckIn && <EventHours event={event} />}
          <EventPhotos event={event} />
          {mayCheckIn && <EventCorrections event={event} />}
        </div>
        <div className={styles.column}>
          <EventFacts event={event} />
          <EventShifts event={event} />
          {mayCheckIn && <EventRegistrations event={event} onChanged={onTaken} />}
          {mayCheckIn && <EventHeadcounts event={event} onChanged={onTaken} />}
          <EventThanks thankYous={event.thankYous.nodes} timeZone={timeZone} />
        </div>
      </div>
    </article>
  );
}
