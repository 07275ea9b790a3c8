import styles from "./Key.module.css";

/** A key of the keyboard, drawn beside what it does. */
export function Key({ children, className }: { children: string; className?: string | undefined }) {
  return <kbd className={[styles.key, className].filter(Boolean).join(" ")}>{children}</kbd>;
}
