import { IconX } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { RouteButton } from "../shell/RouteButton";
import type { QueueStatus } from "./queue-status";

/** Says by which words the queue is narrowed, and takes them away. */
export function WordsFilter({ words, status }: { words: string; status: QueueStatus }) {
  const t = useTranslations("console.thanks");
  return (
    <RouteButton to="/console/thanks" search={{ status: status === "RECEIVED" ? undefined : status }}>
      {t("withWords", { words })} <IconX size={16} aria-label={t("allWords")} />
    </RouteButton>
  );
}
