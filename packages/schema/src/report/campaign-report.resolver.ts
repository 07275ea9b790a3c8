import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";

import { CAMPAIGN_ARG } from "../campaign-arg.js";
import type { Context } from "../context.js";
import { noteVersion } from "../live/note-version.js";
import { Language } from "../localized-text.type.js";
import { CampaignReportFileView, MakeCampaignReportResult } from "./campaign-report-file.type.js";
import { CampaignReportView } from "./campaign-report.type.js";
import { MakeCampaignReportInput } from "./make-campaign-report.input.js";

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

  @Query(() => CampaignReportFileView, {
    nullable: true,
    description:
      "A campaign's report as PDF, as it stands now; ask about once a second to follow an order. Null when nobody has ordered one. Everybody who may read the campaign may ask.",
  })
  campaignReportFile(
    @Arg("campaign", () => String, CAMPAIGN_ARG) campaign: string | null | undefined,
    @Arg("language", () => Language, { description: "The language in which it is written." })
    language: Language,
    @Ctx() { services, viewer }: Context,
  ): Promise<CampaignReportFileView | null> {
    return services.campaignReports.file(viewer, campaign ?? null, language);
  }

  @Mutation(() => MakeCampaignReportResult, {
    description:
      "Orders a campaign's report as PDF with the newest numbers. A job makes it, one for each campaign and language at a time and one in a few seconds, for whoever asks meanwhile. Everybody may who may read the campaign.",
  })
  makeCampaignReport(
    @Arg("input", () => MakeCampaignReportInput, { description: "The campaign and the language." })
    input: MakeCampaignReportInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<MakeCampaignReportResult> {
    return services.campaignReports.make(viewer, input);
  }
}
