import { useQuery } from "urql";
import {
  ThankedEventDocument,
  ThankedEveryoneDocument,
  ThankedNowDocument,
  type ThankedCampaignFragment,
  type ThankedEventQuery,
} from "../graphql/generated";
import type { ThanksPlace } from "./thanks-place";

/** Whom the page thanks. */
export interface Thanked {
  /** Null: there is no such campaign; undefined: not known yet. */
  campaign: ThankedCampaignFragment | null | undefined;
  /** The event of the code where there is one that took place or will; null: the form is for everybody. */
  event: NonNullable<ThankedEventQuery["event"]> | null;
  /** Whether the address names an event that cannot be thanked. */
  isEventGone: boolean;
  hasFailed: boolean;
  retry: () => void;
}

/** Reads the campaign and the event of the address; a code that leads nowhere leaves the whole marathon. */
export function useThanked(place: ThanksPlace, asked: string | null): Thanked {
  const ofEvent = place.page === "event";
  const [event, readEvent] = useQuery({
    query: ThankedEventDocument,
    variables: { id: ofEvent ? place.event : "" },
    pause: !ofEvent,
  });
  const found = event.data?.event ?? null;
  const isThanked = found !== null && found.status !== "CANCELLED" && found.status !== "POSTPONED";
  const slug = found?.campaign.slug ?? asked;
  const isEventRead = !ofEvent || event.data !== undefined;
  const [named, readNamed] = useQuery({
    query: ThankedEveryoneDocument,
    variables: { campaign: slug ?? "" },
    pause: !isEventRead || found !== null || slug === null,
  });
  const [current, readCurrent] = useQuery({
    query: ThankedNowDocument,
    pause: !isEventRead || found !== null || slug !== null,
  });
  return {
    campaign: found?.campaign ?? (slug === null ? current.data?.currentCampaign : named.data?.campaign),
    event: isThanked ? found : null,
    isEventGone: place.page === "unknown" || (ofEvent && isEventRead && !isThanked),
    hasFailed: [event, named, current].some(({ error }) => error !== undefined),
    retry() {
      const again = { requestPolicy: "network-only" } as const;
      if (!isEventRead) readEvent(again);
      else if (slug === null) readCurrent(again);
      else readNamed(again);
    },
  };
}
