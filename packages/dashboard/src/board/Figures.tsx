import { useTranslations } from "use-intl";
import { useFormat } from "../i18n/use-format";
import type { BoardFigures } from "./board-live";
import styles from "./Figures.module.css";
import { Correction, LiveNumber } from "./LiveNumber";
import { MetricMark } from "./MetricMark";

/** The main figures beside the one number. */
export function Figures({ figures }: { figures: BoardFigures }) {
  const t = useTranslations("board.figures");
  const f = useFormat();
  const planned = t("eventsPlanned", { shown: f.number(figures.eventsPlanned) });
  const going = t("eventsLive", { shown: f.number(figures.eventsLive) });
  const cards = [
    {
      metric: "events_held",
      value: figures.eventsHeld,
      caption: t("eventsHeld", { count: figures.eventsHeld }),
      note: figures.eventsLive > 0 ? `${planned} · ${going}` : planned,
    },
    {
      metric: "thanks_published",
      value: figures.thankYousPublished,
      caption: t("thanks", { count: figures.thankYousPublished }),
      note: t("thanksPublished"),
    },
    {
      metric: "hours_verified",
      value: figures.hoursVerified,
      caption: t("hours", { count: Math.round(figures.hoursVerified) }),
      note: t("hoursVerified"),
    },
    {
      metric: "organizations_active",
      value: figures.organizationsActive,
      caption: t("organizations", { count: figures.organizationsActive }),
      note: t("organizationsActive", { count: figures.organizationsActive }),
    },
  ];
  return (
    <ul className={styles.figures} aria-label={t("label")}>
      {cards.map(({ metric, value, caption, note }) => (
        <li key={metric} className={styles.card}>
          <LiveNumber figures={figures} metric={metric} value={value} className={styles.number} />
          <MetricMark metric={metric} name={caption} className={styles.mark} />
          <p className={styles.caption}>
            {caption} <small className={styles.note}>{note}</small>
          </p>
          <Correction metric={metric} />
        </li>
      ))}
    </ul>
  );
}
