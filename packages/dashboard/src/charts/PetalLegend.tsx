import { paletteColor } from "./palette";
import type { PetalCategory } from "./Petals";
import styles from "./PetalLegend.module.css";

interface PetalLegendProps {
  /** Name of the list for screen readers. */
  title: string;
  categories: readonly PetalCategory[];
  className?: string | undefined;
}

/** The flower in words: every category with its petal, number and share. */
export function PetalLegend({ title, categories, className }: PetalLegendProps) {
  return (
    <ul className={[styles.legend, className].filter(Boolean).join(" ")} aria-label={title}>
      {categories.map(({ id, name, shown, share }, index) => (
        <li key={id} className={styles.row}>
          <svg className={styles.petal} viewBox="-9 -20 18 22" width="12" height="16" aria-hidden="true">
            <path d="M0 0C9-7 8-14 0-20-8-14-9-7 0 0z" style={{ fill: paletteColor(index) }} />
          </svg>
          <span className={styles.name}>{name}</span>
          <strong className={styles.number}>{shown}</strong>
          <span className={styles.share}>{share}</span>
        </li>
      ))}
    </ul>
  );
}
