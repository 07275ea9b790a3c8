import type { ReactNode } from "react";
import styles from "./Notice.module.css";

/** A whole page that only says one thing. */
export function Notice({ children }: { children: ReactNode }) {
  return <main className={styles.notice}>{children}</main>;
}
