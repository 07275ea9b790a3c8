import { useTranslations } from "use-intl";
import { useFormat } from "../i18n/use-format";
import { useLanguage } from "../i18n/LanguageProvider";
import { fractionDigits, type ExplainedMetric } from "./metric";
import styles from "./ReceiptLines.module.css";

/** What the number is made of, down to its sum, and what was left out of all that came in. */
export function ReceiptLines({ metric }: { metric: ExplainedMetric }) {
  const t = useTranslations("receipt");
  const f = useFormat();
  const { language } = useLanguage();
  const { parts, candidates } = metric.explain;
  const leftOut = metric.explain.leftOut.filter(({ count }) => count > 0);
  const sum = parts.reduce((total, { amount }) => total + amount, 0);
  const number = (value: number) => f.number(value, fractionDigits(value));
  return (
    <>
      <section className={styles.section}>
        <h3 className={styles.title}>{t("madeOf")}</h3>
        <dl>
          {parts.map(({ id, label, amount }) => (
            <Line key={id} label={label[language]} value={number(amount)} />
          ))}
          <Line label={metric.name[language]} value={number(sum)} isSum />
        </dl>
      </section>
      <section className={styles.section}>
        <h3 className={styles.title}>{t("leftOut")}</h3>
        {leftOut.length === 0 ? (
          <p className={styles.nothing}>{t("nothingLeftOut")}</p>
        ) : (
          <dl>
            {leftOut.map(({ reason, label, count }) => (
              <Line key={reason} label={label[language]} value={number(count)} />
            ))}
            <Line label={t("candidates")} value={number(candidates)} isSum />
          </dl>
        )}
      </section>
    </>
  );
}

function Line({ label, value, isSum = false }: { label: string; value: string; isSum?: boolean }) {
  return (
    <div className={[styles.line, isSum && styles.sum].filter(Boolean).join(" ")}>
      <dt>{label}</dt>
      <dd className={styles.value}>{value}</dd>
    </div>
  );
}
