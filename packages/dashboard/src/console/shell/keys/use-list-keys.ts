import type { RefObject } from "react";
import { useTranslations } from "use-intl";
import { useKeys } from "./use-keys";

/**
 * J and K, and inside of the list the arrows as well, move the focus from line to line; Enter opens the line, because
 * it is a link.
 *
 * @param list what holds the lines, each marked with `data-row`
 */
export function useListKeys(list: RefObject<HTMLElement | null>): void {
  const t = useTranslations("console.keys");
  const down = () => moveFocus(list.current, 1);
  const up = () => moveFocus(list.current, -1);
  useKeys([
    { keys: ["J"], says: t("next"), run: down },
    { keys: ["K"], says: t("previous"), run: up },
    { keys: ["↓"], says: t("next"), inside: list, run: down },
    { keys: ["↑"], says: t("previous"), inside: list, run: up },
  ]);
}

/** To the next line or the one before; to the first one from outside. */
function moveFocus(list: HTMLElement | null, by: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = at < 0 ? rows[0] : rows[at + by];
  next?.focus();
}
