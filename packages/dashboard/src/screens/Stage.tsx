import type { ReactNode } from "react";
import { useBurnInShift } from "./use-burn-in-shift";
import styles from "./Stage.module.css";

/** The night sky behind every scene. What stands on it moves a little all the time, so that nothing burns in. */
export function Stage({ children }: { children: ReactNode }) {
  const { x, y } = useBurnInShift();
  const rem = (pixels: number) => `${pixels / 16}rem`;
  return (
    <div className={styles.stage}>
      <div className={styles.sky} style={{ translate: `${rem(-x)} ${rem(-y)}` }} />
      <div className={styles.picture} style={{ translate: `${rem(x)} ${rem(y)}` }}>
        {children}
      </div>
    </div>
  );
}
