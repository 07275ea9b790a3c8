import { useEffect, useState } from "react";
import { useClient } from "urql";
import { CampaignClockDocument } from "../graphql/generated";
import { localDateOf, type LocalDate } from "../lib/local-date";
import type { BoardFigures } from "./board-live";

/**
 * The day it is by the campaign's clock, which a demonstration runs by itself: the later of the figures' own time and
 * the clock, which is asked again whenever `lookAgain` changes.
 */
export function useCampaignDay(figures: BoardFigures | undefined, lookAgain: string): LocalDate | undefined {
  const client = useClient();
  const [clock, setClock] = useState<{ slug: string; now: string }>();
  const slug = figures?.campaign.slug;
  useEffect(() => {
    if (slug === undefined) return;
    let isCurrent = true;
    void client
      .query(CampaignClockDocument, { campaign: slug }, { requestPolicy: "network-only" })
      .then(({ data }) => {
        if (isCurrent && data?.campaign) setClock(data.campaign);
      });
    return () => {
      isCurrent = false;
    };
  }, [client, slug, lookAgain]);
  if (!figures) return undefined;
  const known = Date.parse(figures.asOf);
  const now = clock && clock.slug === slug ? Math.max(known, Date.parse(clock.now)) : known;
  return localDateOf(now, figures.campaign.timeZone);
}
