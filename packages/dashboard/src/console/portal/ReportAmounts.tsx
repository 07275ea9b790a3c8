import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { useLanguage } from "../../i18n/LanguageProvider";
import { Pill } from "../../ui/Pill";
import styles from "./Portal.module.css";
import type { ReportedChallenge } from "./ReportLines";
import type { ToldReport } from "./use-report";
import { useUnnamed } from "./use-unnamed";

interface ReportAmountsProps {
  content: ToldReport["content"];
  challenges: readonly ReportedChallenge[];
}

/** What a report says of people without names, which is a report as it is, and of results, each of which waits for a check. */
export function ReportAmounts({ content, challenges }: ReportAmountsProps) {
  const t = useTranslations("console.portal");
  const f = useFormat();
  const { language } = useLanguage();
  const unnamed = useUnnamed()(content);
  const results = (content.impact ?? []).flatMap(({ challenge: told, quantity }) =>
    challenges
      .filter(({ id }) => id === told)
      .map(({ id, name, unit }) => ({
        id,
        text: `${name[language]}: ${f.number(quantity, 3)} ${unit[language]}`,
      })),
  );
  return (
    <>
      {unnamed && (
        <li className={styles.line}>
          <span className={styles.name}>{unnamed}</span>
          <Pill tone="green">{t("outcome.COUNTED")}</Pill>
        </li>
      )}
      {results.map(({ id, text }) => (
        <li key={id} className={styles.line}>
          <span className={styles.name}>{text}</span>
          <Pill tone="gold">{t("toBeChecked")}</Pill>
        </li>
      ))}
    </>
  );
}
