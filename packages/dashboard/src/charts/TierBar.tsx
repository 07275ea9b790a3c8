import { memo, type CSSProperties } from "react";
import styles from "./TierBar.module.css";

interface TierBarProps {
  /** The bar in words: "Narkostop: 1 284 verified, 96 reported". */
  label: string;
  /** Solid. */
  verified?: number | undefined;
  /** Hatched, after the verified part; never added into a number. */
  reported?: number | undefined;
  /** Outline. */
  estimated?: number | undefined;
  /** Where the bar ends: a target. Left out, or when the parts are more, the parts fill it. */
  target?: number | null | undefined;
  /** Any CSS colour; teal when left out. */
  color?: string | undefined;
  className?: string | undefined;
}

/** Three tiers, three looks: verified is solid, reported hatched, estimated an outline. */
export const TierBar = memo(function TierBar({
  label,
  verified = 0,
  reported = 0,
  estimated = 0,
  target,
  color,
  className,
}: TierBarProps) {
  const parts = [
    ["verified", verified],
    ["reported", reported],
    ["estimated", estimated],
  ] as const;
  const sum = parts.reduce((total, [, value]) => total + Math.max(0, value), 0);
  const whole = Math.max(target ?? 0, sum, 1);
  return (
    <div
      className={[styles.bar, className].filter(Boolean).join(" ")}
      role="img"
      aria-label={label}
      style={color === undefined ? undefined : ({ "--tier": color } as CSSProperties)}
    >
      {parts.map(
        ([tier, value]) =>
          value > 0 && (
            <span
              key={tier}
              className={styles[tier]}
              data-tier={tier}
              style={{ width: `${((value / whole) * 100).toFixed(2)}%` }}
            />
          ),
      )}
    </div>
  );
});
