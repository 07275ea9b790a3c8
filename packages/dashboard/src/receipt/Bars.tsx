import { memo } from "react";
import styles from "./Bars.module.css";

const count = 34;

/** Bars drawn from a text, the same for the same text: two receipts with one version look alike. No code to be scanned. */
export const Bars = memo(function Bars({ text }: { text: string }) {
  let hash = 2_166_136_261; // FNV-1a
  let x = 0;
  let path = "";
  for (let index = 0; index < count; index++) {
    hash = Math.imul(hash ^ (text.codePointAt(index % text.length) ?? 0) ^ index, 16_777_619) >>> 0;
    const width = 0.8 + ((hash >>> 8) % 4) * 0.5;
    path += `M${x.toFixed(1)} 0h${width}v22h-${width}z`;
    x += width + 0.9 + ((hash >>> 16) % 2) * 0.6;
  }
  return (
    <svg
      className={styles.bars}
      viewBox={`0 0 ${x.toFixed(1)} 22`}
      width="96"
      height="22"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
});
