import type { ReactNode } from "react";
import { Emblem } from "./Emblem";
import styles from "./States.module.css";

interface EmptyStateProps {
  title: string;
  /** True where it is all that the page says: its line is the page's heading then. */
  isPage?: boolean | undefined;
  /** When or how it will be filled. */
  hint?: string | undefined;
  /** The one thing to do here. */
  action?: ReactNode;
}

/** Nothing here yet: apple, one line, one action. */
export function EmptyState({ title, isPage = false, hint, action }: EmptyStateProps) {
  const Title = isPage ? "h1" : "p";
  return (
    <div className={styles.empty}>
      <Emblem className={styles.apple} />
      <Title className={styles.title}>{title}</Title>
      {hint && <p className={styles.hint}>{hint}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
