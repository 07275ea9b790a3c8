import { useTranslations } from "use-intl";
import type { PersonRegistrationFragment, RegistrationState } from "../../graphql/generated";
import { Pill, type PillTone } from "../../ui/Pill";
import { PagedCard } from "../shell/PagedCard";
import { PersonEventLink } from "./PersonEventLink";
import record from "../shell/RecordPage.module.css";
import lines from "../shell/RecordLines.module.css";
import { usePersonRegistrations } from "./use-person-visits";

const tones = {
  PENDING: "gold",
  CONFIRMED: "teal",
  WAITLISTED: "gold",
  DECLINED: "gray",
  CANCELLED: "gray",
  NO_SHOW: "coral",
  EXCUSED: "gray",
} as const satisfies Record<RegistrationState, PillTone>;

interface RegistrationsCardProps {
  /** Id. */
  volunteer: string;
  refreshKey: number;
}

/** Where somebody means to come, and where they meant to. */
export function RegistrationsCard({ volunteer, refreshKey }: RegistrationsCardProps) {
  const t = useTranslations("console.people");
  const pages = usePersonRegistrations(volunteer, refreshKey);
  return (
    <PagedCard title={t("registrations")} empty={t("noRegistrations")} pages={pages}>
      {(registrations) =>
        registrations.map((registration) => (
          <RegistrationLine key={registration.id} registration={registration} />
        ))
      }
    </PagedCard>
  );
}

function RegistrationLine({ registration }: { registration: PersonRegistrationFragment }) {
  const t = useTranslations("console.people");
  const { event, state, needsConsent } = registration;
  return (
    <li className={lines.line}>
      <span className={lines.who}>
        <PersonEventLink event={event} hasDate />
      </span>
      <span className={record.marks}>
        {needsConsent && <Pill tone="coral">{t("needsConsent")}</Pill>}
        <Pill tone={tones[state]}>{t(`registrationStates.${state}`)}</Pill>
      </span>
    </li>
  );
}
