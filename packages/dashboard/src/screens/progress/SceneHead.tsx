import type { CSSProperties } from "react";
import { useLanguage } from "../../i18n/LanguageProvider";
import type { LocalDate } from "../../lib/local-date";
import { Emblem } from "../../ui/Emblem";
import { Lamp, type LampState } from "../../ui/Lamp";
import { headNames } from "./campaign-names";
import { DayCount } from "./DayCount";
import type { SceneCampaign } from "./scene-figures";
import styles from "./SceneHead.module.css";

/** What the lamp says, formatted. */
export interface LampWords {
  state: LampState;
  /** When the shown numbers were true: "18:42". */
  asOf?: string | undefined;
}

interface SceneHeadProps {
  campaign: SceneCampaign;
  today: LocalDate;
  /** The campaign's time of day: "15:42". */
  clock: string;
  lamp: LampWords;
}

/** Letters of a name that stand in one line at full size. */
const comfortableLength = 30;

/** Beyond this many letters the big lines need the room of the small one. */
const longestWithSmall = 48;

/** Whose marathon it is, which day of it, what time, and whether the numbers are of now. */
export function SceneHead({ campaign, today, clock, lamp }: SceneHeadProps) {
  const { language } = useLanguage();
  const { big, small } = headNames(campaign.name, language);
  const longest = Math.max(...big.map(({ text }) => text.length));
  const fit = Math.max(0.6, Math.min(1, comfortableLength / longest));
  return (
    <header className={styles.head}>
      <Emblem className={styles.emblem} />
      <div
        className={[styles.names, big.length > 1 && styles.two].filter(Boolean).join(" ")}
        style={{ "--fit": fit } as CSSProperties}
      >
        <h1>
          {big.map(({ language: own, text }) => (
            <span key={own} lang={own} className={styles.big}>
              {text}
            </span>
          ))}
        </h1>
        {longest <= longestWithSmall && small.length > 0 && (
          <p className={styles.small}>
            {small.map(({ language: own, text }, index) => (
              <span key={own} lang={own}>
                {index > 0 && " · "}
                {text}
              </span>
            ))}
          </p>
        )}
      </div>
      <div className={styles.ornament} aria-hidden="true" />
      <DayCount days={campaign.days} today={today} clock={clock} />
      <div className={styles.clock}>
        <time className={styles.time}>{clock}</time>
        <span className={styles.place}>
          <span>{campaign.city[language]}</span>
          <Lamp {...lamp} short={saysTime(lamp.state)} className={styles.lamp} />
        </span>
      </div>
    </header>
  );
}

/** While it is live the clock above says as of when; a stale lamp and one without a connection name the time themselves. */
function saysTime(state: LampState): boolean {
  return state === "live" || state === "stale" || state === "offline";
}
