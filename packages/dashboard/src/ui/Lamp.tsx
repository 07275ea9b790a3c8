import { useTranslations } from "use-intl";
import styles from "./Lamp.module.css";

/**
 * How far the numbers on the page can be trusted to be of now.
 * `stale`: the connection stands but the newest version has not come. `closed`: the figures are final.
 * `draft`: nothing is counted yet, since nobody has announced the campaign.
 */
export type LampState = "live" | "reconnecting" | "stale" | "offline" | "closed" | "draft";

interface LampProps {
  state: LampState;
  /** When the shown numbers were true, already formatted ("18:42"); unknown before the first ones came. */
  asOf?: string | undefined;
  /** Only the light and its word; the as-of time then has to stand somewhere near. */
  short?: boolean | undefined;
  className?: string | undefined;
}

/** The honesty lamp: light, word and as-of time. The shape of the light differs with the state, not only its colour. */
export function Lamp({ state, asOf, short = false, className }: LampProps) {
  const t = useTranslations("common.lamp");
  return (
    <span className={[styles.lamp, styles[state], className].filter(Boolean).join(" ")} data-state={state}>
      <Light state={state} />
      {word(state, asOf, t)}
      {!short && asOf && state !== "stale" && (
        <span className={styles.asOf}>
          ·{" "}
          {state === "offline"
            ? t("shownFrom", { time: asOf })
            : state === "closed"
              ? asOf
              : t("asOf", { time: asOf })}
        </span>
      )}
    </span>
  );
}

function word(
  state: LampState,
  asOf: string | undefined,
  t: ReturnType<typeof useTranslations<"common.lamp">>,
): string {
  if (state === "stale") return asOf ? t("stale", { time: asOf }) : t("reconnecting");
  if (state === "offline") return asOf ? t("offline", { time: asOf }) : t("offlineNow");
  return t(state);
}

function Light({ state }: { state: LampState }) {
  return (
    <svg className={styles.light} viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">
      {state === "live" && (
        <>
          <circle r="9" className={styles.halo} />
          <circle r="5" className={styles.fill} />
        </>
      )}
      {state === "reconnecting" && (
        <>
          <circle r="8" className={styles.turning} />
          <circle r="4.5" className={styles.fill} />
        </>
      )}
      {state === "stale" && <path d="M0-7 7 0 0 7-7 0z" className={styles.fill} />}
      {state === "offline" && <circle r="5" className={styles.ring} />}
      {state === "draft" && <rect x="-6" y="-6" width="12" height="12" rx="2" className={styles.ring} />}
      {state === "closed" && <rect x="-5" y="-5" width="10" height="10" rx="2" className={styles.fill} />}
    </svg>
  );
}
