import { useId, type ReactNode } from "react";
import styles from "./Card.module.css";

interface CardProps {
  title: string;
  /** What the numbers inside count, said quietly beside the title: "people · schematic". */
  unit?: string | undefined;
  /** Receipt mark, link or legend at the end of the title's line. */
  action?: ReactNode;
  /** Level of the title in the page; 2 unless the card stands inside another section. */
  level?: 2 | 3 | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** A titled part of the page on white paper. */
export function Card({ title, unit, action, level = 2, className, children }: CardProps) {
  const titleId = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={[styles.card, className].filter(Boolean).join(" ")} aria-labelledby={titleId}>
      <div className={styles.head}>
        <Heading id={titleId} className={styles.title}>
          {title}
        </Heading>
        {unit && <span className={styles.unit}>{unit}</span>}
        {action}
      </div>
      {children}
    </section>
  );
}
