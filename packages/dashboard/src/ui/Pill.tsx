import type { ReactNode } from "react";
import styles from "./Pill.module.css";

/** teal: open · green: done · gray: neutral · coral: refused · gold: waiting, corrected · violet: a child's name. */
export type PillTone = "teal" | "green" | "gray" | "coral" | "gold" | "violet";

interface PillProps {
  tone: PillTone;
  children: ReactNode;
  className?: string | undefined;
}

/** A short word about the state of something. The word says it, the colour only helps. */
export function Pill({ tone, children, className }: PillProps) {
  return <span className={[styles.pill, styles[tone], className].filter(Boolean).join(" ")}>{children}</span>;
}
