import { type CampaignReportFileView, type CampaignReportsPort, DomainError } from "../../src/index.js";
import { metricsOf } from "./figures.js";
import type { FakeWorld } from "./world.js";

/** The report of the world's only campaign; its PDF is being made until a test says that it is there. */
export function fakeCampaignReports(world: FakeWorld): CampaignReportsPort {
  const known = (campaign: string | null): void => {
    if (campaign !== null && campaign !== world.campaigns[0]?.slug)
      throw new DomainError("CAMPAIGN_NOT_FOUND");
  };
  return {
    newest(_viewer, campaign) {
      known(campaign);
      const metrics = metricsOf(world.progress);
      return { progress: world.progress, headline: metrics, metrics };
    },
    async file(_viewer, campaign) {
      known(campaign);
      return world.reportFile;
    },
    async make(_viewer, { clientRef, campaign }) {
      known(campaign ?? null);
      // The older one stays until there is a newer one.
      const before = world.reportFile ?? { path: null, version: null, asOf: null };
      const file: CampaignReportFileView = { ...before, state: "QUEUED" };
      world.reportFile = file;
      return { clientRef, file };
    },
  };
}
