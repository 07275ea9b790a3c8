import { IconArrowBackUp, IconCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import type { EventPersonFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/Button";
import { Pill } from "../../ui/Pill";
import { Words } from "../../ui/Words";
import styles from "./EventPeople.module.css";
import { shortName } from "./candidate";

interface EventPersonLineProps {
  person: EventPersonFragment;
  timeZone: string;
  /** Something is being written. */
  isBusy: boolean;
  onConfirm: () => void;
  /** Asks for the reason; the focus goes back to the person, whose button is gone by then. */
  onUndo: (back: HTMLElement | null) => void;
}

/** One person at an event: who, with whom, when, for how long, and whether anybody has seen them there. */
export function EventPersonLine({ person, timeZone, isBusy, onConfirm, onUndo }: EventPersonLineProps) {
  const t = useTranslations("console");
  const f = useFormat();
  const { card, organization, volunteer, state, tier, checkedInAt, checkedOutAt, hours, assumedHours } =
    person;
  const name = shortName(card);
  const link = useRef<HTMLAnchorElement>(null);
  return (
    <li className={styles.line} data-state={state}>
      <span className={styles.who}>
        <Link
          ref={link}
          to="/console/people/$person"
          params={{ person: volunteer.id }}
          className={styles.name}
        >
          {card.familyName} {card.givenName}
        </Link>
        <span className={styles.note}>
          {organization ? <Words of={organization.name} /> : t("desk.onOwn")}
          {tier === "VERIFIED" && checkedInAt && ` · ${f.dateTime(checkedInAt, timeZone)}`}
          {checkedOutAt && ` – ${f.time(checkedOutAt, timeZone)}`}
          {hours !== null && ` · ${t("people.hours", { shown: f.number(hours, 1) })}`}
          {hours === null &&
            assumedHours !== null &&
            ` · ${t("people.assumedHours", { shown: f.number(assumedHours, 1) })}`}
        </span>
      </span>
      <span className={styles.marks}>
        {state === "VOIDED" && <Pill tone="gray">{t("desk.state.voided")}</Pill>}
        {state !== "VOIDED" && tier === "REPORTED" && <Pill tone="gold">{t("people.reported")}</Pill>}
        {state === "LEFT" && <Pill tone="teal">{t("desk.state.left")}</Pill>}
      </span>
      {state !== "VOIDED" && (
        <span className={styles.actions}>
          {tier === "REPORTED" && (
            <Button disabled={isBusy} aria-label={t("eventPeople.confirmOf", { name })} onClick={onConfirm}>
              <IconCheck size={17} aria-hidden="true" /> {t("eventPeople.confirm")}
            </Button>
          )}
          <Button
            disabled={isBusy}
            aria-label={t("desk.undoOf", { name })}
            title={t("desk.undo")}
            onClick={() => onUndo(link.current)}
          >
            <IconArrowBackUp size={17} aria-hidden="true" />
          </Button>
        </span>
      )}
    </li>
  );
}
