import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { Words } from "../../ui/Words";
import { useCampaign } from "../campaigns/campaign-choice";
import { EventPill } from "../events/EventPill";
import { PagedCard } from "../shell/PagedCard";
import styles from "./Portal.module.css";
import { useOwnEvents } from "./use-own-events";

/** The events that an organization holds; of those that go on or were held it may report. */
export function OwnEventsCard({ organization }: { organization: string }) {
  const t = useTranslations("console.portal");
  const f = useFormat();
  const { timeZone } = useCampaign().campaign;
  return (
    <PagedCard title={t("events")} empty={t("noEvents")} pages={useOwnEvents(organization)}>
      {(events) =>
        events.map((event) => (
          <li key={event.id} className={styles.line}>
            <span className={styles.what}>
              <span className={styles.name}>
                <Words of={event.title} />
              </span>
              <span className={styles.note}>
                {f.fullDate(event.localDate)}, {f.time(event.startsAt, timeZone)} · <Words of={event.place} />
              </span>
            </span>
            <EventPill event={event} />
            {(event.status === "LIVE" || event.status === "HELD") && (
              <Link to="/console/organization/report" search={{ event: event.id }}>
                {t("reportOn")}
              </Link>
            )}
          </li>
        ))
      }
    </PagedCard>
  );
}
