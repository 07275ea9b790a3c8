import { IconRefresh } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { Button } from "./Button";
import styles from "./States.module.css";

interface ErrorStateProps {
  /** What failed: "The districts did not load". */
  title?: string | undefined;
  /** True where it is all that the page says: its line is the page's heading then. */
  isPage?: boolean | undefined;
  /** What is still true, or what to do. */
  hint?: string | undefined;
  onRetry?: (() => void) | undefined;
}

/** Names what failed and says what is still true. */
export function ErrorState({ title, isPage = false, hint, onRetry }: ErrorStateProps) {
  const t = useTranslations("common");
  const Title = isPage ? "h1" : "p";
  return (
    <div className={styles.error} role="alert">
      <Title className={styles.title}>{title ?? t("failed.title")}</Title>
      <p className={styles.hint}>{hint ?? t("failed.all")}</p>
      {onRetry && (
        <div className={styles.action}>
          <Button onClick={onRetry}>
            <IconRefresh size={17} aria-hidden="true" />
            {t("retry")}
          </Button>
        </div>
      )}
    </div>
  );
}
