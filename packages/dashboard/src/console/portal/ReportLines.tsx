import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { Pill, type PillTone } from "../../ui/Pill";
import styles from "./Portal.module.css";
import { isCertain, type ToldReport } from "./use-report";
import { useUnnamed } from "./use-unnamed";

const tones: Record<string, PillTone> = { COUNTED: "green", ALREADY_REPORTED: "gray", REFUSED: "coral" };

/** What becomes of each line of a report; those that nobody is reported for come first, people without names last. */
export function ReportLines({ lines, content }: Pick<ToldReport, "lines" | "content">) {
  const t = useTranslations("console.portal");
  const sentence = useErrorSentence();
  const unnamed = useUnnamed()(content);
  const ordered = [...lines].sort((one, other) => Number(isCertain(one)) - Number(isCertain(other)));
  return (
    <ul aria-label={t("lines")}>
      {ordered.map(({ line, people, row }) => (
        <li key={line} className={styles.line}>
          <span className={styles.what}>
            <span className={styles.name}>{line}</span>
            {people.map(({ id, code, familyName, givenName }) => (
              <span key={id} className={styles.note}>
                {familyName} {givenName} · {code}
              </span>
            ))}
            {row?.code && <span className={styles.note}>{sentence(row.code)}</span>}
          </span>
          {row ? (
            <Pill tone={tones[row.outcome] ?? "gray"}>{t(`outcome.${row.outcome}`)}</Pill>
          ) : (
            <Pill tone="gold">{t(people.length === 0 ? "unknown" : "several")}</Pill>
          )}
        </li>
      ))}
      {unnamed && (
        <li className={styles.line}>
          <span className={styles.name}>{unnamed}</span>
          <Pill tone="green">{t("outcome.COUNTED")}</Pill>
        </li>
      )}
    </ul>
  );
}
