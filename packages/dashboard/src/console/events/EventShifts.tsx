import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { localDateOf } from "../../lib/local-date";
import { Card } from "../../ui/Card";
import { Words } from "../../ui/Words";
import styles from "./EventShifts.module.css";
import type { ShownEvent } from "./use-event";

/** When volunteers come for which work, and how many said they will; nothing for an event without shifts. */
export function EventShifts({ event }: { event: ShownEvent }) {
  const t = useTranslations("console.events");
  const f = useFormat();
  const { timeZone } = event.campaign;
  if (event.shifts.length === 0) return null;
  return (
    <Card title={t("shifts")} unit={t("shiftsUnit")}>
      <ul className={styles.shifts}>
        {event.shifts.map(({ id, startsAt, endsAt, role, capacity, registered }) => {
          const day = localDateOf(startsAt, timeZone);
          return (
            <li key={id} className={styles.shift}>
              <p className={styles.time}>
                {day !== event.localDate && `${f.dayMonth(day)}, `}
                {f.time(startsAt, timeZone)}–{f.time(endsAt, timeZone)}
              </p>
              <p className={styles.role}>{role ? <Words of={role} /> : t("ownWork")}</p>
              <p className={styles.places}>
                {f.number(registered)}
                {capacity !== null && ` / ${f.number(capacity)}`}
              </p>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
