import { useTranslations } from "use-intl";
import type { EventState } from "./events-search";

/** What a state of events is called. */
export function useStateName(): (state: EventState) => string {
  const t = useTranslations();
  return (state) => t(state === "AWAITING" ? "console.events.awaits" : `board.events.status.${state}`);
}
