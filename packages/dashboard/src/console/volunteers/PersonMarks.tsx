import { useTranslations } from "use-intl";
import type { ListedPersonFragment } from "../../graphql/generated";
import { Pill } from "../../ui/Pill";

/** Whether somebody is under 18, and whether a guardian has agreed. */
export function PersonMarks({
  person,
}: {
  person: Pick<ListedPersonFragment, "isMinor" | "hasGuardianConsent">;
}) {
  const t = useTranslations("console.people");
  if (person.hasGuardianConsent) return <Pill tone="green">{t("guardianAgreed")}</Pill>;
  return person.isMinor ? <Pill tone="gold">{t("minor")}</Pill> : null;
}
