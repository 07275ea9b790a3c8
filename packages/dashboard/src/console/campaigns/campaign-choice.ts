import { createContext, use } from "react";
import type { ConsoleCampaignsQuery } from "../../graphql/generated";

/** A campaign as the console knows it. */
export type ConsoleCampaign = ConsoleCampaignsQuery["campaigns"]["nodes"][number];

/** The campaign that the console works on, and the others that it could. */
export interface CampaignChoice {
  campaign: ConsoleCampaign;
  /** Slug of the current campaign; undefined when there is none. */
  current: string | undefined;
  /** All that the viewer may read, the latest first. */
  campaigns: readonly ConsoleCampaign[];
  /** Reads them again, after a campaign has changed. */
  readAgain: () => void;
}

export const CampaignContext = createContext<CampaignChoice | undefined>(undefined);

/** The campaign that the page works on. */
export function useCampaign(): CampaignChoice {
  const choice = use(CampaignContext);
  if (!choice) throw new Error("useCampaign needs a CampaignContext above it.");
  return choice;
}
