import { useTranslations } from "use-intl";
import { useFormat } from "../i18n/use-format";

/** How long words have to be that say why, and what can be seen on a photo: in characters, as the contract has it. */
export const reasonLength = { shortest: 3, longest: 500 };

/** Whether somebody has said why. */
export function isReason(typed: string): boolean {
  return typed.trim().length >= reasonLength.shortest;
}

/** What is said of words that are too short to say why; null of others. */
export function useReasonRule(): (typed: string) => string | null {
  const t = useTranslations("console.steps");
  const f = useFormat();
  return (typed) => (isReason(typed) ? null : t("reasonRule", { shown: f.number(reasonLength.shortest) }));
}
