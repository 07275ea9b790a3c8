import { readStored, writeStored } from "./stored";

/** A fixed theme; without one the page follows the system. */
export type Theme = "light" | "dark";

const storageKey = "igilik.theme";

/** What the reader chose last time, or what the system prefers. */
export function currentTheme(): Theme {
  const chosen = readStored(storageKey);
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Puts a choice made earlier on the page. Without one nothing is set and the system decides. */
export function restoreTheme(): void {
  const chosen = readStored(storageKey);
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset["theme"] = chosen;
}

/** Sets the theme in place and remembers it. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
  writeStored(storageKey, theme);
}
