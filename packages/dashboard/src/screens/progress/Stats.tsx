import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import { CountUp } from "../../ui/CountUp";
import type { Correction } from "../../lib/corrections";
import type { SceneFigures } from "./scene-figures";
import styles from "./Stats.module.css";

interface StatsProps {
  figures: Pick<SceneFigures, "hoursVerified" | "thankYousPublished" | "eventsHeld" | "organizationsActive">;
  /** By metric id. */
  corrections: ReadonlyMap<string, Correction>;
  className?: string | undefined;
}

/** The four numbers beside the one. */
export function Stats({ figures, corrections, className }: StatsProps) {
  const stats = [
    { metric: "hours_verified", word: "hours", value: figures.hoursVerified },
    { metric: "thanks_published", word: "thanks", value: figures.thankYousPublished },
    { metric: "events_held", word: "events", value: figures.eventsHeld },
    { metric: "organizations_active", word: "organizations", value: figures.organizationsActive },
  ] as const;
  return (
    <dl className={[styles.stats, className].filter(Boolean).join(" ")}>
      {stats.map(({ metric, word, value }) => (
        <Stat key={metric} word={word} value={Math.round(value)} isCorrected={corrections.has(metric)} />
      ))}
    </dl>
  );
}

interface StatProps {
  word: "hours" | "thanks" | "events" | "organizations";
  value: number;
  isCorrected: boolean;
}

function Stat({ word, value, isCorrected }: StatProps) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <div className={styles.stat}>
      <dt className={styles.name}>
        {t(`screen.${word}`)}
        {isCorrected && <span className={styles.corrected}> · {t("common.corrected")}</span>}
      </dt>
      <dd className={styles.number}>
        <CountUp value={value} format={format.number} corrected={isCorrected} />
      </dd>
    </div>
  );
}
