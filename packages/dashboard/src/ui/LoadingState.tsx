import type { CSSProperties } from "react";
import { useTranslations } from "use-intl";
import styles from "./States.module.css";
import { VisuallyHidden } from "./VisuallyHidden";

interface LoadingStateProps {
  /** Shapes of what is coming: width in percent, height in pixels. */
  shapes?: readonly { width: number; height: number }[] | undefined;
}

const titleAndLines = [
  { width: 46, height: 40 },
  { width: 72, height: 16 },
  { width: 100, height: 14 },
  { width: 60, height: 16 },
] as const;

/** Shapes of the real layout while it loads; never a spinner. */
export function LoadingState({ shapes = titleAndLines }: LoadingStateProps) {
  const t = useTranslations("common");
  return (
    <output className={styles.loading}>
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      {shapes.map(({ width, height }, index) => (
        <span
          key={index}
          className={styles.shape}
          style={{ width: `${width}%`, height } satisfies CSSProperties}
        />
      ))}
    </output>
  );
}
