import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import styles from "./OnceShown.module.css";

interface OnceShownProps {
  /** A key or a one-time code, which nobody can read again. */
  secret: string;
  hint: string;
  onClose: () => void;
}

/** Something secret that is shown this once, to be copied. */
export function OnceShown({ secret, hint, onClose }: OnceShownProps) {
  const t = useTranslations("console.once");
  const [isCopied, setCopied] = useState(false);

  async function copy() {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied(true);
    } catch {
      setCopied(false); // pages without TLS may not: it can be marked and copied by hand
    }
  }

  return (
    <div className={styles.secret}>
      <p>{hint}</p>
      <output className={styles.text}>{secret}</output>
      <p aria-live="polite" className={styles.copied}>
        {isCopied && t("copied")}
      </p>
      <div className={styles.actions}>
        <Button look="primary" large data-autofocus onClick={() => void copy()}>
          {t("copy")}
        </Button>
        <Button large onClick={onClose}>
          {t("done")}
        </Button>
      </div>
    </div>
  );
}
