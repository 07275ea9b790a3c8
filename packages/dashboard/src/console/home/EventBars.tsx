import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { TierBar } from "../../charts/TierBar";
import type { ListedEventFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { Words } from "../../ui/Words";
import { useCampaign } from "../campaigns/campaign-choice";
import { EventPill } from "../events/EventPill";
import styles from "./EventsByState.module.css";

/** Events with how many of their places are taken. */
export function EventBars({ events }: { events: readonly ListedEventFragment[] }) {
  const t = useTranslations("console.home");
  const f = useFormat();
  const { language } = useLanguage();
  const { timeZone } = useCampaign().campaign;
  return (
    <ul>
      {events.map((event) => {
        const { capacity, placesTaken } = event;
        const shown = { taken: f.number(placesTaken), capacity: f.number(capacity ?? 0) };
        return (
          <li key={event.id}>
            <Link to="/console/events/$event" params={{ event: event.id }} className={styles.event}>
              <span>
                <span className={styles.name}>
                  <Words of={event.title} />
                </span>
                <span className={styles.place}>
                  {event.district.name[language]} · {f.weekdayShort(event.localDate)},{" "}
                  {f.dayShort(event.localDate)}, {f.time(event.startsAt, timeZone)}–
                  {f.time(event.endsAt, timeZone)}
                </span>
              </span>
              <span>{event.awaitsConfirmation && <EventPill event={event} />}</span>
              <span className={styles.places}>
                {capacity === null ? (
                  t("noLimit", { count: placesTaken, shown: shown.taken })
                ) : (
                  <>
                    <TierBar
                      label={t("places", shown)}
                      verified={placesTaken}
                      target={capacity}
                      color={placesTaken < capacity / 2 ? "var(--coral)" : "var(--teal)"}
                    />
                    <span aria-hidden="true">
                      <b>{shown.taken}</b> / {shown.capacity}
                    </span>
                  </>
                )}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
