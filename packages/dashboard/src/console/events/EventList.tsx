import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { EventChoiceFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import type { LocalDate } from "../../lib/local-date";
import { Card } from "../../ui/Card";
import { Pill } from "../../ui/Pill";
import { Words } from "../../ui/Words";
import { useCampaign } from "../campaigns/campaign-choice";
import styles from "./EventChoicePage.module.css";

interface EventListProps {
  title: string;
  events: readonly EventChoiceFragment[];
  today: LocalDate;
}

/** Events to open a desk for. */
export function EventList({ title, events, today }: EventListProps) {
  const t = useTranslations();
  const f = useFormat();
  const { language } = useLanguage();
  const { timeZone } = useCampaign().campaign;
  return (
    <Card title={title}>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <Link to="/console/desk/$event" params={{ event: event.id }} className={styles.event}>
              <span className={styles.when}>
                {f.time(event.startsAt, timeZone)}–{f.time(event.endsAt, timeZone)}
                {event.localDate !== today && (
                  <span className={styles.date}>{f.dayMonth(event.localDate)}</span>
                )}
              </span>
              <span className={styles.what}>
                <span className={styles.name}>
                  <Words of={event.title} />
                </span>
                <span className={styles.place}>
                  {event.district.name[language]} · <Words of={event.place} />
                </span>
              </span>
              <span className={styles.counts}>
                {event.status !== "APPROVED" && (
                  <Pill tone={event.status === "LIVE" && !event.awaitsConfirmation ? "green" : "gray"}>
                    {t(
                      event.awaitsConfirmation ? "board.events.over" : `board.events.status.${event.status}`,
                    )}
                  </Pill>
                )}
                <span className={styles.present}>
                  {f.number(event.present)}
                  {event.capacity !== null && ` / ${f.number(event.capacity)}`}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
