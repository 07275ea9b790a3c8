import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { Language } from "../../graphql/generated";
import { useFormat } from "../../i18n/use-format";
import type { QueueFilter } from "./queue-filter";
import type { QueueStatus } from "./queue-status";
import tabs from "../shell/Tabs.module.css";
import { useToDecide } from "./use-waiting";

interface QueueChoicesProps {
  /** The tab that is open. */
  status: QueueStatus;
  filter: QueueFilter;
}

const languages = ["KK", "RU", "EN"] as const;

/** All of the tab, or only those with marks or in one language. */
export function QueueChoices({ status, filter }: QueueChoicesProps) {
  const t = useTranslations("console.thanks");
  const f = useFormat();
  const toDecide = useToDecide();
  // Only of those that wait is it counted.
  const counted = status === "RECEIVED" ? toDecide : undefined;
  const shown = (count: number | undefined) => (count === undefined ? "" : f.number(count));
  const waitingIn = (language: Language) =>
    counted && (counted.languages.find((one) => one.language === language)?.waiting ?? 0);
  const choices: { name: string; flagged?: "yes"; language?: Language }[] = [
    { name: t("flags.all") },
    { name: t("flags.only", { shown: shown(counted?.flagged) }), flagged: "yes" },
    ...languages.map((language) => ({
      name: t(`inLanguage.${language}`, { shown: shown(waitingIn(language)) }),
      language,
    })),
  ];
  return (
    <nav aria-label={t("flags.filter")} className={tabs.tabs}>
      {choices.map(({ name, flagged, language }) => {
        const isOpen = (flagged === "yes") === filter.onlyFlagged && language === filter.language;
        return (
          <Link
            key={name}
            to="/console/thanks"
            search={{ status: status === "RECEIVED" ? undefined : status, flagged, language }}
            className={tabs.choice}
            data-open={isOpen}
            aria-current={isOpen ? "true" : undefined}
          >
            {name}
          </Link>
        );
      })}
    </nav>
  );
}
