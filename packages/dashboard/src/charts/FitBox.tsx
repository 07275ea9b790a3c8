import type { CSSProperties, ReactNode } from "react";
import styles from "./FitBox.module.css";

interface FitBoxProps {
  /** Width divided by height of the drawing. */
  ratio: number;
  /** `width`: as wide as its place, as high as that needs. `box`: the largest that fits its place. */
  fit?: "width" | "box" | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** Keeps a drawing in proportion. Inside, 1cqw is a hundredth of the drawing's width. */
export function FitBox({ ratio, fit = "width", className, children }: FitBoxProps) {
  return (
    <div className={[styles.place, styles[fit], className].filter(Boolean).join(" ")}>
      <div className={styles.drawing} style={{ "--ratio": ratio } as CSSProperties}>
        {children}
      </div>
    </div>
  );
}
