import { useTranslations } from "use-intl";
import styles from "./DemoMark.module.css";

interface DemoMarkProps {
  /** `full` and `short` are pills, `line` is the bottom line of a screen. */
  form?: "full" | "short" | "line" | undefined;
  className?: string | undefined;
}

/** Says that the numbers are demonstration data. Stands on every page of such a campaign. */
export function DemoMark({ form = "full", className }: DemoMarkProps) {
  const t = useTranslations("common.demo");
  const shape = form === "line" ? styles.line : styles.pill;
  return <span className={[shape, className].filter(Boolean).join(" ")}>{t(form)}</span>;
}
