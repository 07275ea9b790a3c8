import type { ReactNode } from "react";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import styles from "./Refusal.module.css";

interface RefusalProps {
  code: string | undefined;
  /** What is said instead of the code's own sentence. */
  children?: ReactNode;
}

/** Says why something was refused, by its code; nothing where nothing was. */
export function Refusal({ code, children }: RefusalProps) {
  const sentence = useErrorSentence();
  if (code === undefined) return null;
  return (
    <p role="alert" className={styles.refusal}>
      {children ?? sentence(code)}
    </p>
  );
}
