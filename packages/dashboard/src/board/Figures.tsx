import { useTranslations } from "use-intl";
import { useFormat } from "../i18n/use-format";
import { useCountedWords } from "../lib/use-counted-words";
import type { BoardFigures } from "./board-live";
import styles from "./Figures.module.css";
import { Correction, LiveNumber } from "./LiveNumber";
import { MetricMark } from "./MetricMark";

/** The main figures beside the one number. */
export function Figures({ figures }: { figures: BoardFigures }) {
  const t = useTranslations("board.figures");
  const f = useFormat();
  const planned = t("eventsPlanned", {
    count: figures.eventsPlanned,
    shown: f.number(figures.eventsPlanned),
  });
  const going = t("eventsLive", { shown: f.number(figures.eventsLive) });
  const cards = [
    {
      metric: "events_held",
      value: figures.eventsHeld,
      words: (count: number) => t("eventsHeld", { count }),
      note: figures.eventsLive > 0 ? `${planned} · ${going}` : planned,
    },
    {
      metric: "thanks_published",
      value: figures.thankYousPublished,
      words: (count: number) => t("thanks", { count }),
      note: t("thanksPublished"),
    },
    {
      metric: "hours_verified",
      value: figures.hoursVerified,
      words: (count: number) => t("hours", { count }),
      note: t("hoursVerified"),
    },
    {
      metric: "organizations_active",
      value: figures.organizationsActive,
      words: (count: number) => t("organizations", { count }),
      note: t("organizationsActive", { count: figures.organizationsActive }),
    },
  ];
  return (
    <ul className={styles.figures} aria-label={t("label")}>
      {cards.map((card) => (
        <Figure key={card.metric} figures={figures} {...card} />
      ))}
    </ul>
  );
}

interface FigureProps {
  figures: BoardFigures;
  metric: string;
  value: number;
  /** What is counted, in the plural of a number. */
  words: (count: number) => string;
  note: string;
}

function Figure({ figures, metric, value, words, note }: FigureProps) {
  const [caption, onShown] = useCountedWords(value, words);
  return (
    <li className={styles.card}>
      <LiveNumber
        figures={figures}
        metric={metric}
        value={value}
        onShown={onShown}
        className={styles.number}
      />
      <MetricMark metric={metric} name={caption} />
      <p className={styles.caption}>
        {caption} <small className={styles.note}>{note}</small>
      </p>
      <Correction metric={metric} value={value} />
    </li>
  );
}
