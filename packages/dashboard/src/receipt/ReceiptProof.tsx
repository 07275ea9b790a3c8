import { IconShieldCheck, IconShieldExclamation, IconShieldQuestion } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useFormat } from "../i18n/use-format";
import { useLanguage } from "../i18n/LanguageProvider";
import { number, timeWithSeconds, utcOffset } from "../lib/format";
import { localDateOf } from "../lib/local-date";
import { Bars } from "./Bars";
import { fractionDigits, type ExplainedMetric } from "./metric";
import styles from "./ReceiptProof.module.css";

interface ReceiptProofProps {
  metric: ExplainedMetric;
  /** IANA zone of the campaign. */
  zone: string;
}

/** The last recount from the facts, the moment and the version: what makes the paper worth something. */
export function ReceiptProof({ metric, zone }: ReceiptProofProps) {
  const t = useTranslations("receipt");
  const f = useFormat();
  const { language } = useLanguage();
  const when = `${f.fullDate(localDateOf(metric.asOf, zone))}, ${timeWithSeconds(language, metric.asOf, zone)}`;
  return (
    <>
      <Recount metric={metric} zone={zone} />
      <footer className={styles.footer}>
        <p>
          {t("asOf", { when })}
          <br />
          {t("zone", { offset: utcOffset(metric.asOf, zone) })}
        </p>
        <div className={styles.version}>
          <Bars text={`${metric.id} ${metric.version}`} />
          <p>{t("version", { id: metric.id, version: shortVersion(metric.version) })}</p>
        </div>
      </footer>
    </>
  );
}

/** The counting part of a version; the campaign before it stands at the head of the page. */
function shortVersion(version: string): string {
  return version.split(".").slice(-3).join(".");
}

function Recount({ metric, zone }: ReceiptProofProps) {
  const t = useTranslations("receipt");
  const f = useFormat();
  const { language } = useLanguage();
  const { recountedAt, drift } = metric.explain;
  if (recountedAt === null || drift === null) {
    return (
      <div className={[styles.recount, styles.waiting].join(" ")}>
        <IconShieldQuestion size={26} stroke={1.7} aria-hidden="true" />
        <p>{t("notRecounted")}</p>
      </div>
    );
  }
  const Icon = drift === 0 ? IconShieldCheck : IconShieldExclamation;
  return (
    <div className={[styles.recount, drift === 0 ? styles.equal : styles.differs].join(" ")}>
      <Icon size={26} stroke={1.7} aria-hidden="true" />
      <p>
        <b>{t("drift", { drift: number(language, drift, fractionDigits(drift)) })}</b>
        <span className={styles.when}>{t("recounted", { when: f.dateTime(recountedAt, zone) })}</span>
      </p>
    </div>
  );
}
