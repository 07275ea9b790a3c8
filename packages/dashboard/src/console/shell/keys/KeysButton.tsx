import { IconKeyboard } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import styles from "../../../ui/ThemeSwitch.module.css";
import { useKeysContext } from "./keys-context";

/** The way to the list of keys for whoever cannot press its key. */
export function KeysButton() {
  const t = useTranslations("console.keys");
  const { showList } = useKeysContext();
  return (
    <button
      type="button"
      className={styles.switch}
      aria-label={t("title")}
      aria-keyshortcuts="?"
      title={t("title")}
      onClick={showList}
    >
      <IconKeyboard size={20} stroke={1.8} aria-hidden="true" />
    </button>
  );
}
