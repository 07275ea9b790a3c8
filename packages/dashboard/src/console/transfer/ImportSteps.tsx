import { IconCheck } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useFormat } from "../../i18n/use-format";
import styles from "./ImportPage.module.css";

const steps = ["file", "check", "write"] as const;

/** File, check, write: how far it has come. */
export function ImportSteps({ at }: { at: (typeof steps)[number] }) {
  const t = useTranslations("console.import.steps");
  const f = useFormat();
  const now = steps.indexOf(at);
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) => (
        <li key={step} className={styles.step} aria-current={index === now ? "step" : undefined}>
          <span className={styles.dot} data-past={index < now || undefined}>
            {index < now ? <IconCheck size={15} stroke={2.4} aria-hidden="true" /> : f.number(index + 1)}
          </span>
          {t(step)}
        </li>
      ))}
    </ol>
  );
}
