import type { CSSProperties } from "react";
import { useTranslations } from "use-intl";
import type { SceneFiguresFragment } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import { useCountedWords } from "../../lib/use-counted-words";
import { CountUp } from "../../ui/CountUp";
import type { Correction } from "../../lib/corrections";
import styles from "./Hero.module.css";

interface HeroProps {
  figures: Pick<SceneFiguresFragment, "activeVolunteers" | "peopleAtLeast" | "peopleAtMost">;
  /** Set while the number was corrected a moment ago. */
  correction: Correction | undefined;
  className?: string | undefined;
}

/** Digits and spaces that fit at full size. */
const comfortableLength = 6;

/** The one number: how many people have come to help, and between which numbers it lies with what only reports tell. */
export function Hero({ figures, correction, className }: HeroProps) {
  const { activeVolunteers, peopleAtLeast, peopleAtMost } = figures;
  const t = useTranslations();
  const format = useFormat();
  const [caption, onShown] = useCountedWords(activeVolunteers, (count) => t("screen.caption", { count }));
  const length = format.bigNumber(activeVolunteers).length;
  return (
    <section
      className={[styles.hero, className].filter(Boolean).join(" ")}
      style={{ "--fit": Math.min(1, comfortableLength / length) } as CSSProperties}
    >
      <p className={styles.together}>
        {t("screen.together")}
        {peopleAtMost > peopleAtLeast && (
          <span className={styles.range}>
            {format.range(peopleAtLeast, peopleAtMost)} {t("screen.range", { count: peopleAtMost })}
          </span>
        )}
      </p>
      <CountUp
        className={styles.number}
        value={activeVolunteers}
        format={format.bigNumber}
        corrected={correction !== undefined}
        onShown={onShown}
      />
      <p className={styles.caption}>
        {caption}
        {correction && (
          <span className={styles.corrected}>
            {t("common.corrected")} · {t("common.correctedFrom", { before: format.number(correction.from) })}
          </span>
        )}
      </p>
    </section>
  );
}
