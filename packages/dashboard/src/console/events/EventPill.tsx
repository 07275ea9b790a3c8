import { useTranslations } from "use-intl";
import type { EventStatus } from "../../graphql/generated";
import { Pill, type PillTone } from "../../ui/Pill";

interface EventPillProps {
  event: { readonly status: EventStatus; readonly awaitsConfirmation: boolean };
}

const tones: Record<EventStatus, PillTone> = {
  DRAFT: "gray",
  SUBMITTED: "gold",
  APPROVED: "teal",
  LIVE: "green",
  HELD: "gray",
  POSTPONED: "gold",
  CANCELLED: "coral",
};

/** Where an event stands; one that is over and that nobody was checked in to says so. */
export function EventPill({ event: { status, awaitsConfirmation } }: EventPillProps) {
  const t = useTranslations();
  if (awaitsConfirmation) return <Pill tone="gold">{t("console.events.awaits")}</Pill>;
  return <Pill tone={tones[status]}>{t(`board.events.status.${status}`)}</Pill>;
}
