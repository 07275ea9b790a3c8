import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../i18n/use-error-sentence";
import { useFormat } from "../../i18n/use-format";
import styles from "./Access.module.css";

interface RefusalProps {
  /** Code of the refusal; undefined while there is none. */
  code: string | undefined;
  /** How long there is still to wait, in seconds. */
  waitSeconds?: number | undefined;
}

/** Why something did not work, in the reader's language. */
export function Refusal({ code, waitSeconds = 0 }: RefusalProps) {
  const t = useTranslations("console.signIn");
  const f = useFormat();
  const sentence = useErrorSentence();
  if (code === undefined) return null;
  return (
    <div className={styles.refusal}>
      <p role="alert">{sentence(code)}</p>
      {waitSeconds > 0 && <p>{t("wait", { count: waitSeconds, shown: f.number(waitSeconds) })}</p>}
    </div>
  );
}
