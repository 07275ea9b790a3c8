import { useTranslations } from "use-intl";
import type { PortalChallengesQuery } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { Pill, type PillTone } from "../../ui/Pill";
import { OwnPersonName } from "./OwnPersonName";
import styles from "./Portal.module.css";
import { ReportAmounts } from "./ReportAmounts";
import { isTaken, type ReportLine, type ToldReport } from "./use-report";

const tones: Record<string, PillTone> = { COUNTED: "green", ALREADY_REPORTED: "gray", REFUSED: "coral" };

/** A challenge of which a report may tell. */
export type ReportedChallenge = NonNullable<
  PortalChallengesQuery["campaign"]
>["projects"][number]["challenges"][number];

/** Somebody of several who are called like the line was chosen, by the code of the badge. */
type Choose = (line: string, code: string) => void;

interface ReportLinesProps {
  told: ToldReport;
  challenges: readonly ReportedChallenge[];
  /** Left out once the report is handed in. */
  onChoose?: Choose;
}

/** What becomes of each line of a report: those by which nobody is taken come first, numbers last. */
export function ReportLines({ told, challenges, onChoose }: ReportLinesProps) {
  const t = useTranslations("console.portal");
  const ordered = [...told.lines].sort((one, other) => Number(isTaken(one)) - Number(isTaken(other)));
  return (
    <ul aria-label={t("lines")}>
      {ordered.map((line) => (
        <PersonLine key={line.line} line={line} hours={told.content.people?.[0]?.hours} onChoose={onChoose} />
      ))}
      <ReportAmounts content={told.content} challenges={challenges} />
    </ul>
  );
}

interface PersonLineProps {
  line: ReportLine;
  /** Said of each of them. */
  hours: number | null | undefined;
  onChoose?: Choose | undefined;
}

function PersonLine({ line: { line, people, row }, hours, onChoose }: PersonLineProps) {
  const t = useTranslations("console.portal");
  const f = useFormat();
  const sentence = useErrorSentence();
  return (
    <li className={styles.line}>
      <span className={styles.what}>
        <span className={styles.name}>{line}</span>
        {people.map((person) => (
          <OwnPersonName
            key={person.id}
            person={person}
            onChoose={people.length > 1 && onChoose ? () => onChoose(line, person.code) : undefined}
          />
        ))}
        {row?.hoursOutcome && hours && (
          <span className={styles.note}>
            {t(`hoursOutcome.${row.hoursOutcome}`, { hours: f.number(hours, 2) })}
          </span>
        )}
        {row?.code && <span className={styles.note}>{sentence(row.code)}</span>}
      </span>
      {row ? (
        <Pill tone={tones[row.outcome] ?? "gray"}>{t(`outcome.${row.outcome}`)}</Pill>
      ) : (
        <Pill tone="gold">{t(people.length === 0 ? "unknown" : "several")}</Pill>
      )}
    </li>
  );
}
