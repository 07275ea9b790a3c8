import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { Card } from "../../ui/Card";
import { EmptyState } from "../../ui/EmptyState";
import { Pill } from "../../ui/Pill";
import { Words } from "../../ui/Words";
import styles from "./EventView.module.css";
import type { ShownEvent } from "./use-event";

/** What the event has brought to the challenges: what is checked, and apart from it what still has to be. */
export function EventImpact({ impact }: { impact: ShownEvent["impact"] }) {
  const t = useTranslations();
  const f = useFormat();
  const { language } = useLanguage();
  return (
    <Card title={t("console.events.results")}>
      {impact.length === 0 && <EmptyState title={t("console.events.noResults")} />}
      <ul className={styles.results}>
        {impact.map(({ challenge, verified, reported }) => (
          <li key={challenge.code}>
            <p className={styles.name}>
              <Words of={challenge.name} />
            </p>
            <p>
              <b className={styles.amount}>{f.number(verified, 3)}</b> {challenge.unit[language]}
            </p>
            {reported > 0 && (
              <Pill tone="gray">{t("board.challenges.pending", { shown: f.number(reported, 3) })}</Pill>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
