import { IconQrcode, IconWifiOff } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { DemoMark } from "../../ui/DemoMark";
import { Emblem } from "../../ui/Emblem";
import { LanguageSwitch } from "../../ui/LanguageSwitch";
import { placesFree } from "../../lib/places-free";
import { Pill } from "../../ui/Pill";
import { ThemeSwitch } from "../../ui/ThemeSwitch";
import { Words } from "../../ui/Words";
import type { DeskEvent } from "./desk-event";
import styles from "./DeskHeader.module.css";

interface DeskHeaderProps {
  event: DeskEvent;
  /** How many people have come. */
  present: number;
  /** How many places are taken, by registrations and by people who came without one. */
  placesTaken: number;
  /** Whether the event has ended: perhaps it is not the one that is meant. */
  isOver: boolean;
  /** How many rows of this device wait for the network. */
  waiting: number;
}

/** Which event it is and how many have come. */
export function DeskHeader({ event, present, placesTaken, isOver, waiting }: DeskHeaderProps) {
  const t = useTranslations("console");
  const all = useTranslations();
  const f = useFormat();
  const { language } = useLanguage();
  const free = placesFree({ capacity: event.capacity, placesTaken });
  const { timeZone, isDemonstration, isRehearsal } = event.campaign;
  const time = `${f.time(event.startsAt, timeZone)}–${f.time(event.endsAt, timeZone)}`;
  return (
    <header className={styles.header}>
      <Link to="/console/desk" className={styles.back} aria-label={t("desk.change")} title={t("desk.change")}>
        <Emblem />
      </Link>
      <div className={styles.names}>
        <h1 className={styles.title}>
          <Words of={event.title} />
        </h1>
        <p className={styles.where}>
          {f.dayMonth(event.localDate)}, {time} · {event.district.name[language]}, <Words of={event.place} />
        </p>
      </div>
      <div className={styles.marks}>
        {isDemonstration && <DemoMark form="short" />}
        {isRehearsal && <Pill tone="gold">{t("home.rehearsal")}</Pill>}
      </div>
      <p className={styles.count}>
        <span className={styles.number}>{f.number(present)}</span>
        <span className={styles.unit}>
          {t("desk.came", { count: present })}
          {event.capacity !== null && (
            <span className={styles.capacity}>
              {t("desk.presentOf", { count: event.capacity, shown: f.number(event.capacity) })}
            </span>
          )}
          {free !== null && (
            <span className={styles.capacity}>
              {free > 0
                ? all("board.events.free", { count: free, shown: f.number(free) })
                : all("board.events.full")}
            </span>
          )}
        </span>
      </p>
      {waiting > 0 && (
        <p className={styles.waiting} role="status">
          <IconWifiOff size={18} aria-hidden="true" />
          {t("desk.waits", { count: waiting, shown: f.number(waiting) })}
        </p>
      )}
      <div className={styles.own}>
        <Link
          to="/console/events/$event/thanks"
          params={{ event: event.id }}
          className={styles.poster}
          aria-label={t("thanks.poster.open")}
          title={t("thanks.poster.open")}
        >
          <IconQrcode size={20} aria-hidden="true" />
        </Link>
        <ThemeSwitch />
        <LanguageSwitch />
      </div>
      {isOver && <p className={styles.over}>{t("desk.over", { date: f.dayMonth(event.localDate) })}</p>}
    </header>
  );
}
