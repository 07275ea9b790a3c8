import { useTranslations } from "use-intl";
import type { ListedEventFragment } from "../../../graphql/generated";
import styles from "./Calendar.module.css";
import { CalendarEvent } from "./CalendarEvent";
import type { Placed } from "./day-layout";

/** The events of a day under the hours in which they begin, for narrow screens. */
export function HourList({ placed }: { placed: readonly Placed<ListedEventFragment>[] }) {
  const t = useTranslations("console.events");
  const hourOf = ({ from }: { from: number }) => Math.floor(from / 60);
  const hours = [...new Set(placed.map(hourOf))];
  return hours.map((hour) => {
    const name = `${String(hour).padStart(2, "0")}:00`;
    return (
      <section key={hour} className={styles.group} aria-label={`${t("list")}, ${name}`}>
        <h2 className={styles.groupHour}>{name}</h2>
        <ol className={styles.lines}>
          {placed
            .filter((one) => hourOf(one) === hour)
            .map((one) => (
              <CalendarEvent key={one.event.id} placed={one} begins={0} />
            ))}
        </ol>
      </section>
    );
  });
}
