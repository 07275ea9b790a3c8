import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormat } from "../../../i18n/use-format";
import { Button } from "../../../ui/Button";
import { useCampaign } from "../../campaigns/campaign-choice";
import { Refusal } from "../../shell/Refusal";
import styles from "./DuplicatesPage.module.css";
import type { Duplicates } from "./use-duplicates";

/** What was decided, the latest first; each decision can be taken back. */
export function DecidedPairs({ duplicates }: { duplicates: Duplicates }) {
  const t = useTranslations("console.people.duplicates");
  const all = useTranslations("common");
  const f = useFormat();
  const { timeZone } = useCampaign().campaign;
  const { pairs = [], decide, isDeciding, refusal, hasMore, more } = duplicates;
  return (
    <div className={styles.decided}>
      <Refusal code={refusal} />
      <ul aria-label={t("list")}>
        {pairs.map((pair) => {
          const name = `${pair.first.familyName} ${pair.first.givenName}`;
          const codes = [...new Set([pair.first.code, pair.second.code])].join(", ");
          return (
            <li key={pair.id} className={styles.line}>
              <span className={styles.who}>
                <Link
                  to="/console/people/$person"
                  params={{ person: pair.first.volunteer.id }}
                  className={styles.itemName}
                >
                  {name}
                </Link>
                <span className={styles.note}>{codes}</span>
                <span className={styles.note}>
                  {pair.decidedAt && f.dateTime(pair.decidedAt, timeZone)}
                  {pair.by && ` · ${pair.by}`}
                  {pair.reason && ` · ${pair.reason}`}
                </span>
              </span>
              <Button
                disabled={isDeciding}
                aria-label={t("openAgainOf", { name })}
                onClick={() => void decide(pair, "OPEN")}
              >
                {t("openAgain")}
              </Button>
            </li>
          );
        })}
      </ul>
      {hasMore && <Button onClick={more}>{all("showMore")}</Button>}
    </div>
  );
}
