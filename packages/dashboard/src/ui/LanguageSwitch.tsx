import { useTranslations } from "use-intl";
import { useLanguage } from "../i18n/LanguageProvider";
import { languages, type Language } from "../lib/language";
import styles from "./LanguageSwitch.module.css";

const shortNames: Record<Language, string> = { kk: "Қаз", ru: "Рус", en: "Eng" };

/** Switches the language in place. Each name is written in its own language. */
export function LanguageSwitch({ className }: { className?: string | undefined }) {
  const t = useTranslations("common.language");
  const { language, chooseLanguage } = useLanguage();
  return (
    <fieldset className={[styles.switch, className].filter(Boolean).join(" ")}>
      <legend className={styles.legend}>{t("label")}</legend>
      {languages.map((choice) => (
        <button
          key={choice}
          type="button"
          lang={choice}
          title={t(choice)}
          aria-pressed={choice === language}
          className={styles.choice}
          onClick={() => chooseLanguage(choice)}
        >
          {shortNames[choice]}
        </button>
      ))}
    </fieldset>
  );
}
