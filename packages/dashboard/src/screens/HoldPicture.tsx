import { useTranslations } from "use-intl";
import { Ridge } from "../charts/Ridge";
import type { RidgeDay } from "../charts/ridge-layout";
import en from "../i18n/en";
import kk from "../i18n/kk";
import ru from "../i18n/ru";
import { useFormat } from "../i18n/use-format";
import { useErrorSentence } from "../i18n/use-error-sentence";
import { Emblem } from "../ui/Emblem";
import type { SceneFigures } from "./progress/scene-figures";
import styles from "./HoldPicture.module.css";

interface HoldPictureProps {
  /** Why there is nothing to show: a code, undefined while the first numbers are on their way. */
  problem?: string | undefined;
  /** True when the address names the campaign: one that is not there is a mistake in it, not something to wait for. */
  isNamed?: boolean | undefined;
  /** The last good numbers, when a picture of them could not be drawn. */
  last?: SceneFigures | undefined;
}

/** Mountains without numbers: decoration. */
const mountains: RidgeDay[] = [62, 90, 71, 100, 66, 80].map((value, index) => ({
  date: String(index),
  value,
  phase: "past",
  label: "",
  shown: "",
}));

/** The calm picture while there is nothing to count: before the marathon, without a server, after a mistake of ours. */
export function HoldPicture({ problem, isNamed = false, last }: HoldPictureProps) {
  const t = useTranslations();
  const format = useFormat();
  const sentenceOf = useErrorSentence();
  // Before a marathon has been announced there is simply none, and while the server cannot be reached it is waited for.
  const isWaiting =
    problem === undefined || problem === "NETWORK" || (problem === "CAMPAIGN_NOT_FOUND" && !isNamed);
  return (
    <main className={styles.hold}>
      <div className={styles.sky} />
      <Ridge className={styles.mountains} variant="hero" title="" nextWord="" days={mountains} plain />
      <Emblem className={styles.emblem} />
      <h1 className={styles.name} lang="kk">
        {kk.common.brand}
      </h1>
      <p className={styles.names}>
        <span lang="ru">{ru.common.brand}</span> · <span lang="en">{en.common.brand}</span>
      </p>
      {last ? (
        <>
          <p className={styles.number}>{format.bigNumber(last.activeVolunteers)}</p>
          <p className={styles.words}>
            {t("screen.caption", { count: last.activeVolunteers })} ·{" "}
            {t("common.lamp.asOf", { time: clockIn(last.asOf) })}
          </p>
        </>
      ) : (
        <p className={styles.words}>{isWaiting ? t("screen.waiting") : sentenceOf(problem)}</p>
      )}
    </main>
  );
}

/** "18:42" of a time that is written in the campaign's zone. Formats nothing, so that it cannot fail as the scene did. */
function clockIn(asOf: string): string {
  return asOf.slice(11, 16);
}
