import { useTranslations } from "use-intl";
import { TierBar } from "../charts/TierBar";
import { useFormat } from "../i18n/use-format";
import { useLanguage } from "../i18n/LanguageProvider";
import { CountUp } from "../ui/CountUp";
import { fractionDigits, mainReading, type MetricHead } from "./metric";
import styles from "./Readings.module.css";

const tiers = { VERIFIED: "verified", REPORTED: "reported", ESTIMATED: "estimated" } as const;

/** Each tier of the number with its bar, all on one scale; they are never added together. */
export function Readings({ metric }: { metric: MetricHead }) {
  const t = useTranslations("receipt");
  const f = useFormat();
  const { language } = useLanguage();
  const main = mainReading(metric);
  const scale = Math.max(...metric.readings.map(({ value }) => value));
  return (
    <ul className={styles.readings}>
      {metric.readings.map(({ tier, value }) => {
        const name = t(tiers[tier]);
        const shown = f.number(value, fractionDigits(value));
        return (
          <li key={tier}>
            <p className={styles.line}>
              <span>
                {name}{" "}
                {metric.unit && tier === main?.tier && (
                  <small className={styles.note}>{metric.unit[language]}</small>
                )}
                {tier === "REPORTED" && main?.tier !== "REPORTED" && (
                  <small className={styles.note}>{t("reportedNote")}</small>
                )}
              </span>
              <b className={tier === main?.tier ? styles.main : styles.value}>
                {Number.isInteger(value) ? <CountUp value={value} format={f.number} key={language} /> : shown}
              </b>
            </p>
            <TierBar label={`${name}: ${shown}`} target={scale} {...{ [tiers[tier]]: value }} />
          </li>
        );
      })}
    </ul>
  );
}
