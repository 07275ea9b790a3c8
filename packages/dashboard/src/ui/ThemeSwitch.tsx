import { IconMoon, IconSun } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { chooseTheme, currentTheme } from "../lib/theme";
import styles from "./ThemeSwitch.module.css";

/** Light or dark, remembered; until it is used the page follows the system. */
export function ThemeSwitch({ className }: { className?: string | undefined }) {
  const t = useTranslations("common.theme");
  const [theme, setTheme] = useState(currentTheme);
  const other = theme === "dark" ? "light" : "dark";
  const Icon = other === "dark" ? IconMoon : IconSun;
  return (
    <button
      type="button"
      className={[styles.switch, className].filter(Boolean).join(" ")}
      aria-label={t(other)}
      title={t(other)}
      onClick={() => {
        chooseTheme(other);
        setTheme(other);
      }}
    >
      <Icon size={19} stroke={1.8} aria-hidden="true" />
    </button>
  );
}
