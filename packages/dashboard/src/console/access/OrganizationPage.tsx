import { useTranslations } from "use-intl";
import { useLanguage } from "../../i18n/LanguageProvider";
import { SignOut } from "../shell/SignOut";
import styles from "./Access.module.css";
import { AccessFrame } from "./AccessFrame";
import { useSessionState } from "./use-session";

const api = "/graphql";

/** Tells whoever signed in for an organization that the console is the front office's, and how to report instead. */
export function OrganizationPage() {
  const t = useTranslations("console.organization");
  const { language } = useLanguage();
  const { viewer } = useSessionState();
  return (
    <AccessFrame title={t("title")} hint={t("hint", { name: viewer?.organization?.name[language] ?? "" })}>
      <p>{t("report")}</p>
      <p>{t("watch")}</p>
      <div className={styles.ways}>
        <a href={api}>{t("open")}</a>
        <SignOut />
      </div>
    </AccessFrame>
  );
}
