import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { ComparedCardFragment, DuplicatePairFragment } from "../../../graphql/generated";
import { useFormat } from "../../../i18n/use-format";
import { Pill, type PillTone } from "../../../ui/Pill";
import { VisuallyHidden } from "../../../ui/VisuallyHidden";
import { Words } from "../../../ui/Words";
import type { Agreement, ComparedFact } from "./compared-facts";
import styles from "./PairTable.module.css";

const tones = {
  agrees: "green",
  differs: "coral",
  oneOnly: "gold",
  unknown: "gray",
} as const satisfies Record<Agreement, PillTone>;

interface PairTableProps {
  pair: DuplicatePairFragment;
  facts: readonly ComparedFact[];
}

/** Two cards side by side: what agrees, what differs, and what each has to itself. */
export function PairTable({ pair: { first, second }, facts }: PairTableProps) {
  const t = useTranslations("console.people.duplicates");
  const both = (cell: (card: ComparedCardFragment) => ReactNode) => (
    <>
      <td>{cell(first)}</td>
      <td>{cell(second)}</td>
    </>
  );
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{t("compared")}</VisuallyHidden>
          </th>
          <th scope="col">{t("firstCard")}</th>
          <th scope="col">{t("secondCard")}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map(({ name, agreement, ...fact }) => (
          <tr key={name} data-agreement={agreement}>
            <th scope="row">
              {t(`facts.${name}`)} <Pill tone={tones[agreement]}>{t(agreement)}</Pill>
            </th>
            <td>{fact.first ?? "–"}</td>
            <td>{fact.second ?? "–"}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t("facts.organizations")}</th>
          {both((card) => (
            <Organizations card={card} />
          ))}
        </tr>
        <tr>
          <th scope="row">{t("facts.consents")}</th>
          {both((card) => (
            <Consents card={card} />
          ))}
        </tr>
        <tr>
          <th scope="row">{t("facts.visits")}</th>
          {both((card) => (
            <Visits card={card} />
          ))}
        </tr>
        <tr>
          <th scope="row">{t("facts.card")}</th>
          {both(({ code, volunteer }) => (
            <Link to="/console/people/$person" params={{ person: volunteer.id }} className={styles.code}>
              {code}
            </Link>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function Organizations({ card }: { card: ComparedCardFragment }) {
  const { organizations } = card.volunteer;
  if (organizations.length === 0) return "–";
  return (
    <ul>
      {organizations.map(({ id, name }) => (
        <li key={id}>
          <Words of={name} />
        </li>
      ))}
    </ul>
  );
}

function Consents({ card }: { card: ComparedCardFragment }) {
  const t = useTranslations("console.people");
  const holding = new Set(card.consents.filter(({ holds }) => holds).map(({ purpose }) => purpose));
  if (holding.size === 0) return "–";
  return (
    <ul>
      {[...holding].map((purpose) => (
        <li key={purpose}>{t(`purposes.${purpose}`)}</li>
      ))}
    </ul>
  );
}

function Visits({ card }: { card: ComparedCardFragment }) {
  const f = useFormat();
  const { nodes } = card.visits;
  if (nodes.length === 0) return "–";
  return (
    <ul>
      {nodes.map(({ id, checkedInAt, event }) => (
        <li key={id}>
          <Words of={event.title} />
          <span className={styles.note}>
            {f.dateTime(checkedInAt ?? event.startsAt, event.campaign.timeZone)}
          </span>
        </li>
      ))}
    </ul>
  );
}
