import { memo } from "react";
import styles from "./Ring.module.css";

interface RingProps {
  /** Part of the whole, 0 to 1; beyond that it is full. */
  share: number;
  /** Any CSS colour; teal when left out. */
  color?: string | undefined;
  className?: string | undefined;
}

/** How full something is. Decoration: the numbers stand beside it. */
export const Ring = memo(function Ring({ share, color = "var(--teal)", className }: RingProps) {
  const filled = Number.isFinite(share) ? Math.min(1, Math.max(0, share)) * 100 : 0;
  return (
    <svg className={className} viewBox="0 0 44 44" width="44" height="44" aria-hidden="true">
      <circle className={styles.track} cx="22" cy="22" r="18" />
      {filled > 0 && (
        <circle
          className={styles.part}
          cx="22"
          cy="22"
          r="18"
          pathLength="100"
          strokeDasharray={`${filled.toFixed(1)} 100`}
          transform="rotate(-90 22 22)"
          style={{ stroke: color }}
        />
      )}
    </svg>
  );
});
