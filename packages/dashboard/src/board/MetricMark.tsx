import { ReceiptMark } from "../ui/ReceiptMark";
import { followLink, hrefTo } from "./address";

interface MetricMarkProps {
  /** Id of the metric. */
  metric: string;
  /** Its name in the reader's language. */
  name: string;
  className?: string | undefined;
}

/** The receipt beside a number of the board; opens over it, under an address of its own. */
export function MetricMark({ metric, name, className }: MetricMarkProps) {
  return (
    <ReceiptMark
      name={name}
      href={hrefTo(`/metric/${encodeURIComponent(metric)}`)}
      onClick={followLink}
      className={className}
    />
  );
}
