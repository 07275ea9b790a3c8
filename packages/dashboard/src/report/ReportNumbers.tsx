import { useTranslations } from "use-intl";
import { hrefTo } from "../board/address";
import { useFormat } from "../i18n/use-format";
import { useLanguage } from "../i18n/LanguageProvider";
import { fractionDigits, unitBeside } from "../receipt/metric";
import styles from "./Report.module.css";
import type { Report } from "./use-report";

const tiers = ["VERIFIED", "REPORTED", "ESTIMATED"] as const;
const names = { VERIFIED: "verified", REPORTED: "reported", ESTIMATED: "estimated" } as const;

/** Every metric of the registry, a line each: its tiers side by side and never added, and what was left out of it. */
export function ReportNumbers({ report: { metrics, progress } }: { report: Report }) {
  const t = useTranslations();
  const f = useFormat();
  const { language } = useLanguage();
  const targets = new Map(
    progress.challenges.map(({ challenge, target }) => [`impact.${challenge.code}`, target]),
  );
  const corrected = new Map(progress.corrected.map(({ metric, from }) => [metric, from]));
  const shownTiers = tiers.filter((tier) =>
    metrics.some(({ readings }) => readings.some((one) => one.tier === tier)),
  );
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t("report.numbers")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("report.number")}</th>
          {shownTiers.map((tier) => (
            <th key={tier} scope="col" className={styles.amount}>
              {t(`receipt.${names[tier]}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {metrics.map((metric) => {
          const target = targets.get(metric.id) ?? null;
          const before = corrected.get(metric.id);
          const unit = unitBeside(metric, language);
          const leftOut = metric.explain.leftOut.filter(({ count }) => count > 0);
          return (
            <tr key={metric.id}>
              <th scope="row">
                <a href={hrefTo(`/metric/${encodeURIComponent(metric.id)}`)}>{metric.name[language]}</a>
                {unit && <small className={styles.unit}> {unit}</small>}
                {target !== null && (
                  <small className={styles.unit}>
                    {" "}
                    · {t("board.challenges.target", { shown: f.number(target) })}
                  </small>
                )}
                <p className={styles.definition}>{metric.definition[language]}</p>
                {leftOut.length > 0 && (
                  <p className={styles.leftOut}>
                    {t("receipt.leftOut")}:{" "}
                    {leftOut
                      .map(
                        ({ label, count }) => `${label[language]}: ${f.number(count, fractionDigits(count))}`,
                      )
                      .join(" · ")}
                  </p>
                )}
              </th>
              {shownTiers.map((tier) => {
                const reading = metric.readings.find((one) => one.tier === tier);
                return (
                  <td key={tier} className={styles.amount} data-tier={names[tier]}>
                    {reading && f.number(reading.value, fractionDigits(reading.value))}
                    {tier === metric.readings[0]?.tier && before !== undefined && (
                      <small className={styles.corrected}>
                        {t("common.corrected")},{" "}
                        {t("common.correctedFrom", { before: f.number(before, fractionDigits(before)) })}
                      </small>
                    )}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
