import { Ridge } from "../charts/Ridge";
import { LoadingState } from "../ui/LoadingState";
import { FiguresProblem } from "./FiguresProblem";
import styles from "./NoFigures.module.css";

interface NoFiguresProps {
  /** Why there are none; undefined while they load. */
  problem: string | undefined;
  onRetry: () => void;
}

const heroShapes = [
  { width: 30, height: 24 },
  { width: 52, height: 96 },
  { width: 40, height: 26 },
];

/** The board before there is a number: loading, nothing announced, or out of reach; the hills are there already. */
export function NoFigures({ problem, onRetry }: NoFiguresProps) {
  return (
    <div className={styles.waiting}>
      <Ridge title="" days={[]} nextWord="" plain className={styles.hills} />
      <div className={styles.said}>
        {problem === undefined ? (
          <LoadingState shapes={heroShapes} />
        ) : (
          <FiguresProblem problem={problem} onRetry={onRetry} />
        )}
      </div>
    </div>
  );
}
