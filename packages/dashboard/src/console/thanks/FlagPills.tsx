import { useTranslations } from "use-intl";
import { Pill } from "../../ui/Pill";
import { flagTones, type ThankYouFlag } from "./flags";

/** What was noticed in a thank-you, each kind once. */
export function FlagPills({ flags }: { flags: readonly ThankYouFlag[] | null | undefined }) {
  const t = useTranslations("console.thanks");
  const kinds = [...new Set(flags?.map(({ kind }) => kind))];
  return kinds.map((kind) => (
    <Pill key={kind} tone={flagTones[kind]}>
      {t(`flags.short.${kind}`)}
    </Pill>
  ));
}
