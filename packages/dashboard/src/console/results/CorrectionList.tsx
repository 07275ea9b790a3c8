import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { ListedCorrectionFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { Words } from "../../ui/Words";
import styles from "./Results.module.css";
import { useDetailWords } from "./use-detail-words";

interface CorrectionListProps {
  corrections: readonly ListedCorrectionFragment[];
  campaign: { slug: string; timeZone: string };
  /** Whether each line names its event. */
  hasEvent?: boolean;
}

/** What was corrected, from what to what, why, by whom and when. */
export function CorrectionList({ corrections, campaign, hasEvent = false }: CorrectionListProps) {
  const t = useTranslations("console.corrections");
  const f = useFormat();
  const detail = useDetailWords(campaign);
  return (
    <ol className={styles.list}>
      {corrections.map(({ id, subject, reason, by, correctedAt, changes, event }) => (
        <li key={id} className={styles.line}>
          <p className={styles.note}>
            {t(`subject.${subject}`)} · {f.dateTime(correctedAt, campaign.timeZone)}
            {by !== null && ` · ${by}`}
          </p>
          {hasEvent && (
            <Link to="/console/events/$event" params={{ event: event.id }} className={styles.event}>
              <Words of={event.title} />
            </Link>
          )}
          {changes.map((change) => (
            <p key={change.field} className={styles.changes}>
              {detail(change)}
            </p>
          ))}
          <p className={styles.words}>{reason}</p>
        </li>
      ))}
    </ol>
  );
}
