import { type CampaignReportsPort, DomainError } from "../../src/index.js";
import { metricsOf } from "./figures.js";
import type { FakeWorld } from "./world.js";

/** The report of the world's only campaign. */
export function fakeCampaignReports(world: FakeWorld): CampaignReportsPort {
  return {
    newest(_viewer, campaign) {
      if (campaign !== null && campaign !== world.campaigns[0]?.slug)
        throw new DomainError("CAMPAIGN_NOT_FOUND");
      return { progress: world.progress, metrics: metricsOf(world.progress) };
    },
  };
}
