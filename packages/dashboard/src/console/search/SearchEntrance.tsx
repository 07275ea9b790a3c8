import { IconSearch } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Key } from "../shell/Key";
import { useKeys } from "../shell/keys/use-keys";
import { Dialog } from "../shell/Dialog";
import { useRecentPages } from "./recent-pages";
import { SearchBox } from "./SearchBox";
import styles from "./SearchEntrance.module.css";

/** What looks like a field and opens the search over everything; the slash does so as well. */
export function SearchEntrance() {
  const t = useTranslations("console.search");
  const [isOpen, setOpen] = useState(false);
  const entrance = useRef<HTMLButtonElement>(null);
  const recent = useRecentPages();
  useKeys([{ keys: ["/"], says: t("title"), run: () => setOpen(true) }], "everywhere");
  return (
    <>
      <button
        ref={entrance}
        type="button"
        className={styles.entrance}
        aria-label={t("title")}
        aria-haspopup="dialog"
        aria-keyshortcuts="/"
        onClick={() => setOpen(true)}
      >
        <IconSearch size={18} stroke={1.8} aria-hidden="true" />
        <span className={styles.word}>{t("short")}</span>
        <Key className={styles.key}>/</Key>
      </button>
      <Dialog
        isOpen={isOpen}
        title={t("title")}
        onClose={() => {
          setOpen(false);
          entrance.current?.focus();
        }}
      >
        <SearchBox recent={recent} onOpened={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
