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
  /** Of its course: one of the tokens. */
  color: string;
}

/** One live number with what it counts and its receipt; says when it was corrected. */
export function LiveFigure({ metric, read, words, note, course = [], color }: LiveFigureProps) {
  const live = useConsoleLive();
  const figures = useSnapshot(live);
  const f = useFormat();
  const [caption, onShown] = useCountedWords(figures ? read(figures) : 0, words);
  if (!figures) return null;
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
      <Sparkline course={course} color={color} />
      {correction && <CorrectedMark before={f.number(correction.from)} />}
    </li>
  );
}
