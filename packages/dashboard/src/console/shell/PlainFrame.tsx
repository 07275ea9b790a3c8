import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Emblem } from "../../ui/Emblem";
import { LanguageSwitch } from "../../ui/LanguageSwitch";
import { ThemeSwitch } from "../../ui/ThemeSwitch";
import styles from "./PlainFrame.module.css";
import { SignOut } from "./SignOut";

/** What stands above a page of the console while there is no campaign to stand in: the way out, theme and language. */
export function PlainFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("console");
  return (
    <div className={styles.whole}>
      <header className={styles.top}>
        <Link to="/console" className={styles.brand}>
          <Emblem className={styles.emblem} />
          {t("title")}
        </Link>
        <SignOut />
        <ThemeSwitch />
        <LanguageSwitch />
      </header>
      {children}
    </div>
  );
}
