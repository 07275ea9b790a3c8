import { useTranslations } from "use-intl";
import styles from "./ByNow.module.css";
import type { Overtaken } from "./overtaken";

interface ByNowProps<Fields> {
  overtaken: Overtaken<Fields> | undefined;
  label: (name: keyof Fields) => string;
  /** What stands in a field by now, in words; empty for nothing. */
  value: (name: keyof Fields, newer: Fields) => string;
}

/** What somebody else has written meanwhile where the reader has written too: saving once more replaces it. */
export function ByNow<Fields>({ overtaken, label, value }: ByNowProps<Fields>) {
  const t = useTranslations("console.byNow");
  if (!overtaken) return null;
  const { names, newer } = overtaken;
  return (
    <div role="alert" className={styles.byNow}>
      <p>{t("title")}</p>
      <dl className={styles.list}>
        {names.map((name) => (
          <div key={String(name)} className={styles.line}>
            <dt>{label(name)}</dt>
            <dd>{value(name, newer) || "–"}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
