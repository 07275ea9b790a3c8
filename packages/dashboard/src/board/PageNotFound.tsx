import { useTranslations } from "use-intl";
import { ButtonLink } from "../ui/Button";
import { EmptyState } from "../ui/EmptyState";
import { followLink, hrefTo } from "./address";
import styles from "./Board.module.css";

/** An address that leads nowhere, and the way back. */
export function PageNotFound() {
  const t = useTranslations("common");
  return (
    <main className={styles.alone}>
      <h1 className={styles.brand}>{t("brand")}</h1>
      <EmptyState
        title={t("notFound.title")}
        hint={t("notFound.hint")}
        action={
          <ButtonLink look="primary" href={hrefTo("/")} onClick={followLink}>
            {t("back")}
          </ButtonLink>
        }
      />
    </main>
  );
}
