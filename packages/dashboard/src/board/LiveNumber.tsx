import { CountUp } from "../ui/CountUp";
import { CorrectedMark } from "../ui/CorrectedMark";
import { useFormat } from "../i18n/use-format";
import { useCorrectedFrom } from "./corrections-context";
import type { BoardFigures } from "./board-live";

interface LiveNumberProps {
  figures: BoardFigures;
  /** Id of the metric, for a correction of it. */
  metric: string;
  value: number;
  /** Thin spaces between the groups, for the one giant number. */
  big?: boolean | undefined;
  /** Told what is shown: see `useCountedWords`. */
  onShown?: ((shown: number) => void) | undefined;
  className?: string | undefined;
}

/** A number of the board that counts up, or is swapped and marked when it was corrected. */
export function LiveNumber({ figures, metric, value, big = false, onShown, className }: LiveNumberProps) {
  const f = useFormat();
  const before = useCorrectedFrom(metric);
  return (
    <CountUp
      // Another edition's number is a new number, not a correction; another language writes it anew.
      key={`${figures.campaign.slug} ${f.number(1000)}`}
      value={value}
      format={big ? f.bigNumber : f.number}
      corrected={before !== undefined}
      onShown={onShown}
      className={className}
    />
  );
}

/**
 * Beside a number that was corrected within the last minute: that it was, and what it was. Else nothing, also once more
 * has come than was taken back: then the number says nothing of it any more.
 */
export function Correction({ metric, value }: Pick<LiveNumberProps, "metric" | "value">) {
  const f = useFormat();
  const before = useCorrectedFrom(metric);
  return before === undefined || value >= before ? null : <CorrectedMark before={f.number(before)} />;
}
