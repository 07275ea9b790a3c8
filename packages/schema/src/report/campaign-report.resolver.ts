import { Arg, Ctx, Query, Resolver } from "type-graphql";

import { CAMPAIGN_ARG } from "../campaign-arg.js";
import type { Context } from "../context.js";
import { noteVersion } from "../live/note-version.js";
import { CampaignReportView } from "./campaign-report.type.js";

@Resolver(() => CampaignReportView)
export class CampaignReportResolver {
  @Query(() => CampaignReportView, {
    description:
      "A campaign's report as it is now, all its numbers of one version. Everybody who may read the campaign may ask.",
  })
  async campaignReport(
    @Arg("campaign", () => String, CAMPAIGN_ARG) campaign: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<CampaignReportView> {
    const { services, viewer } = context;
    const report = await services.campaignReports.newest(viewer, campaign ?? null);
    return { ...report, progress: await noteVersion(context, report.progress) };
  }
}
