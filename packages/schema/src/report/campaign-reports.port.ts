import type { Viewer } from "../access/viewer.js";
import type { Language } from "../localized-text.type.js";
import type { MaybePromise } from "../maybe-promise.js";
import type { CampaignReportFileView, MakeCampaignReportResult } from "./campaign-report-file.type.js";
import type { CampaignReportView } from "./campaign-report.type.js";
import type { MakeCampaignReportInput } from "./make-campaign-report.input.js";

/** Reports of whole campaigns. In all, `campaign` is a slug, null the current one. */
export interface CampaignReportsPort {
  /** A campaign's report as it is now. Refuses CAMPAIGN_NOT_FOUND. */
  newest(viewer: Viewer, campaign: string | null): MaybePromise<CampaignReportView>;

  /** Its PDF in a language as it stands; null when nobody has ordered one yet. Refuses CAMPAIGN_NOT_FOUND. */
  file(viewer: Viewer, campaign: string | null, language: Language): Promise<CampaignReportFileView | null>;

  /**
   * Orders its PDF, unless the one there is has the newest numbers or is a few seconds old, or one is being made. Who
   * may read the campaign may. Refuses CAMPAIGN_NOT_FOUND, REFERENCE_REUSED.
   */
  make(viewer: Viewer, input: MakeCampaignReportInput): Promise<MakeCampaignReportResult>;
}
