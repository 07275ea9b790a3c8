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

/** What a report says in numbers: hours and results wait for the front office, people without names are a report as they are. */
export function ReportAmounts({ content, challenges }: ReportAmountsProps) {
  const t = useTranslations("console.portal");
  const f = useFormat();
  const { language } = useLanguage();
  const people = content.people ?? [];
  const hours = people[0]?.hours;
  const unnamed = useUnnamed()(content);
  const results = (content.impact ?? []).flatMap(({ challenge: id, quantity }) =>
    challenges
      .filter((challenge) => challenge.id === id)
      .map(({ name, unit }) => `${name[language]}: ${f.number(quantity, 3)} ${unit[language]}`),
  );
  const toCheck = [
    ...(hours
      ? [
          t("hoursOfEach", {
            count: people.length,
            hours: f.number(hours, 2),
            shown: f.number(people.length),
          }),
        ]
      : []),
    ...results,
  ];
  return (
    <>
      {unnamed && (
        <li className={styles.line}>
          <span className={styles.name}>{unnamed}</span>
          <Pill tone="green">{t("outcome.COUNTED")}</Pill>
        </li>
      )}
      {toCheck.map((text) => (
        <li key={text} className={styles.line}>
          <span className={styles.name}>{text}</span>
          <Pill tone="gold">{t("toBeChecked")}</Pill>
        </li>
      ))}
    </>
  );
}
