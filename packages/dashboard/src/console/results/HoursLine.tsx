import { Checkbox } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { ListedHoursFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { Pill } from "../../ui/Pill";
import { Words } from "../../ui/Words";
import { useCampaign } from "../campaigns/campaign-choice";
import styles from "./Hours.module.css";
import { toneOf } from "./result-decisions";

interface HoursLineProps {
  entry: ListedHoursFragment;
  hasEvent: boolean;
  /** Whether the line says where it stands. */
  hasState: boolean;
  isChosen: boolean;
  /** Undefined when nothing can be decided about it. */
  onChoose: ((isOn: boolean) => void) | undefined;
}

/** Hours of one person: how many, whose, where they come from, and whether they are chosen. */
export function HoursLine({ entry, hasEvent, hasState, isChosen, onChoose }: HoursLineProps) {
  const t = useTranslations("console");
  const f = useFormat();
  const { timeZone } = useCampaign().campaign;
  const { hours, source, state, card, organization, event, recordedAt } = entry;
  const name = `${card.familyName} ${card.givenName}`;
  const amount = t("hours.amount", { shown: f.number(hours, 2) });
  return (
    <li className={styles.line}>
      <Checkbox
        checked={isChosen}
        disabled={onChoose === undefined}
        onChange={({ currentTarget }) => onChoose?.(currentTarget.checked)}
        aria-label={`${name}, ${amount}`}
      />
      <div className={styles.entry}>
        <p className={styles.what}>
          <b className={styles.amount}>{amount}</b> <span className={styles.name}>{name}</span>{" "}
          <span className={styles.note}>{card.code}</span>
          {hasState && <Pill tone={toneOf[state]}>{t(`corrections.state.${state}`)}</Pill>}
        </p>
        <p className={styles.note}>
          {t(`hours.source.${source}`)}
          {organization && (
            <>
              {" · "}
              <Words of={organization.name} />
            </>
          )}
          {` · ${f.dateTime(recordedAt, timeZone)}`}
        </p>
        {hasEvent && (
          <Link to="/console/events/$event" params={{ event: event.id }} className={styles.event}>
            <Words of={event.title} />
          </Link>
        )}
      </div>
    </li>
  );
}
