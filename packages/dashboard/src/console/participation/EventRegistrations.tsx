import { NativeSelect } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import {
  ChangeRegistrationDocument,
  type EventRegistrationFragment,
  type RegistrationState,
} from "../../graphql/generated";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { Pill } from "../../ui/Pill";
import type { ShownEvent } from "../events/use-event";
import { ExportButton } from "../exports/ExportButton";
import { WriteButton } from "../results/WriteButton";
import { useWrite } from "../use-write";
import { PagedCard } from "../shell/PagedCard";
import { shortName } from "./candidate";
import styles from "./EventPeople.module.css";
import { RegisterForm } from "./RegisterForm";
import { stepsFrom } from "./registration-steps";
import { useRegistrations } from "./use-registrations";

interface EventRegistrationsProps {
  event: ShownEvent;
  onChanged: () => void;
}

/** Who means to come: registered here, with a place or waiting for one, and what became of it. */
export function EventRegistrations({ event, onChanged }: EventRegistrationsProps) {
  const t = useTranslations("console.registrations");
  const all = useTranslations("console");
  const registrations = useRegistrations(event.id);
  const { write, isWriting } = useWrite(ChangeRegistrationDocument);
  const sentence = useErrorSentence();
  const [refused, setRefused] = useState<{ id: string; code: string }>();
  const isOpen = event.status === "APPROVED" || event.status === "LIVE";
  const changed = () => {
    registrations.retry();
    onChanged();
  };

  async function move(id: string, seenState: RegistrationState, state: RegistrationState) {
    const code = await write({ id, seenState, state });
    setRefused(code === undefined ? undefined : { id, code });
    changed();
  }

  return (
    <PagedCard
      title={t("title")}
      empty={t("none")}
      pages={registrations}
      ways={
        <div className={styles.ways}>
          {isOpen && (
            <WriteButton
              title={t("add")}
              label={
                <>
                  <IconUserPlus size={17} aria-hidden="true" /> {t("add")}
                </>
              }
            >
              {(close) => (
                <RegisterForm
                  event={event.id}
                  onRegistered={() => {
                    close();
                    changed();
                  }}
                />
              )}
            </WriteButton>
          )}
          {registrations.nodes && registrations.nodes.length > 0 && (
            <ExportButton
              list={{ list: "REGISTRATIONS", campaign: event.campaign.slug, event: event.id }}
              label={all("exports.registrations")}
            />
          )}
        </div>
      }
    >
      {(nodes) =>
        nodes.map((registration) => (
          <RegistrationLine
            key={registration.id}
            registration={registration}
            isBusy={isWriting}
            problem={refused?.id === registration.id ? sentence(refused.code) : undefined}
            onMove={(state) => void move(registration.id, registration.state, state)}
          />
        ))
      }
    </PagedCard>
  );
}

interface RegistrationLineProps {
  registration: EventRegistrationFragment;
  isBusy: boolean;
  problem: string | undefined;
  onMove: (state: RegistrationState) => void;
}

function RegistrationLine({ registration, isBusy, problem, onMove }: RegistrationLineProps) {
  const t = useTranslations("console");
  const { state, card, volunteer, needsConsent } = registration;
  const next = stepsFrom[state];
  return (
    <li className={styles.line}>
      <span className={styles.who}>
        <Link to="/console/people/$person" params={{ person: volunteer.id }} className={styles.name}>
          {card.familyName} {card.givenName}
        </Link>
        <span className={styles.note}>{card.code}</span>
      </span>
      {needsConsent && <Pill tone="coral">{t("people.needsConsent")}</Pill>}
      {next.length === 0 ? (
        <Pill tone="gray">{t(`people.registrationStates.${state}`)}</Pill>
      ) : (
        <NativeSelect
          aria-label={t("registrations.stateOf", { name: shortName(card) })}
          value={state}
          disabled={isBusy}
          error={problem}
          errorProps={{ role: "alert" }}
          data={[state, ...next].map((value) => ({ value, label: t(`people.registrationStates.${value}`) }))}
          onChange={({ currentTarget: { value } }) => {
            const to = next.find((one) => one === value);
            if (to) onMove(to);
          }}
        />
      )}
    </li>
  );
}
