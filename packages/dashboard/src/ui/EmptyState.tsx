import type { ReactNode } from "react";
import { Emblem } from "./Emblem";
import styles from "./States.module.css";

interface EmptyStateProps {
  title: string;
  /** When or how it will be filled. */
  hint?: string | undefined;
  /** The one thing to do here. */
  action?: ReactNode;
}

/** Nothing here yet: apple, one line, one action. */
export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <Emblem className={styles.apple} />
      <p className={styles.title}>{title}</p>
      {hint && <p className={styles.hint}>{hint}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
