import { useTranslations } from "use-intl";
import type { PersonVisitFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { Pill } from "../../ui/Pill";
import { Words } from "../../ui/Words";
import { PagedCard } from "../shell/PagedCard";
import { PersonEventLink } from "./PersonEventLink";
import record from "../shell/RecordPage.module.css";
import lines from "../shell/RecordLines.module.css";
import styles from "./PersonView.module.css";
import { usePersonVisits } from "./use-person-visits";

interface VisitsCardProps {
  /** Id. */
  volunteer: string;
  refreshKey: number;
}

/** Where somebody was, when, and for how long. */
export function VisitsCard({ volunteer, refreshKey }: VisitsCardProps) {
  const t = useTranslations("console.people");
  return (
    <PagedCard title={t("visits")} empty={t("noVisits")} pages={usePersonVisits(volunteer, refreshKey)}>
      {(visits) => visits.map((visit) => <VisitLine key={visit.id} visit={visit} />)}
    </PagedCard>
  );
}

function VisitLine({ visit }: { visit: PersonVisitFragment }) {
  const t = useTranslations("console.people");
  const f = useFormat();
  const { event, organization, checkedInAt, checkedOutAt, hours, assumedHours, tier, state } = visit;
  const zone = event.campaign.timeZone;
  return (
    <li className={lines.line}>
      <span className={lines.who}>
        <PersonEventLink event={event} hasDate={checkedInAt === null} />
        {checkedInAt && (
          <span className={lines.note}>
            {f.dateTime(checkedInAt, zone)}
            {checkedOutAt && ` – ${f.time(checkedOutAt, zone)}`}
          </span>
        )}
        {organization && (
          <span className={lines.note}>
            <Words of={organization.name} />
          </span>
        )}
      </span>
      <span className={record.marks}>
        {tier === "REPORTED" && <Pill tone="gold">{t("reported")}</Pill>}
        {state === "PRESENT" && tier !== "REPORTED" && hours === null && assumedHours === null && (
          <Pill tone="teal">{t("isThere")}</Pill>
        )}
        {hours !== null && <span className={styles.hours}>{t("hours", { shown: f.number(hours, 1) })}</span>}
        {hours === null && assumedHours !== null && (
          <span className={lines.note}>{t("assumedHours", { shown: f.number(assumedHours, 1) })}</span>
        )}
      </span>
    </li>
  );
}
