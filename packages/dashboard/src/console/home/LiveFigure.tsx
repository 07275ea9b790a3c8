import { useTranslations } from "use-intl";
import { Sparkline } from "../../charts/Sparkline";
import { useSnapshot } from "../../graphql/use-live";
import { useFormat } from "../../i18n/use-format";
import type { Point } from "../../lib/half-hours";
import { useCountedWords } from "../../lib/use-counted-words";
import { CorrectedMark } from "../../ui/CorrectedMark";
import { CountUp } from "../../ui/CountUp";
import { ReceiptMark } from "../../ui/ReceiptMark";
import { useConsoleLive, type ConsoleFigures } from "../live/console-figures";
import { publicAddress } from "../public-address";
import styles from "./KeyNumbers.module.css";

interface LiveFigureProps {
  /** Id of the metric, e.g. `hours_verified`. */
  metric: string;
  read: (figures: ConsoleFigures) => number;
  /** What is counted, in the plural of a number. */
  words: (count: number) => string;
  note?: string | undefined;
  /** How it came to be today, the oldest first. */
  course?: readonly Point[] | undefined;
  /** The same of the edition before, to the same hour of the same day. */
  before?: readonly Point[] | undefined;
  /** Of its course: one of the tokens. */
  color: string;
}

/** One live number with what it counts and its receipt; says when it was corrected. */
export function LiveFigure({ metric, read, words, note, course = [], before = [], color }: LiveFigureProps) {
  const live = useConsoleLive();
  const figures = useSnapshot(live);
  const f = useFormat();
  const t = useTranslations("console.home");
  const [caption, onShown] = useCountedWords(figures ? read(figures) : 0, words);
  if (!figures) return null;
  const then = before.at(-1);
  const { slug } = figures.campaign;
  const correction = figures.corrected.find((one) => one.metric === metric);
  return (
    <li className={styles.figure}>
      <p className={styles.value}>
        <CountUp
          key={slug}
          read={() => read(live.draft() ?? figures)}
          format={f.number}
          corrected={correction !== undefined}
          onShown={onShown}
        />
        <ReceiptMark name={caption} href={publicAddress(`/metric/${metric}`, slug)} />
      </p>
      <p className={styles.caption}>{caption}</p>
      {note && <p className={styles.note}>{note}</p>}
      {then && <p className={styles.note}>{t("sameHour", { shown: f.number(then.value) })}</p>}
      <Sparkline course={course} before={before} color={color} />
      {correction && read(figures) < correction.from && <CorrectedMark before={f.number(correction.from)} />}
    </li>
  );
}
