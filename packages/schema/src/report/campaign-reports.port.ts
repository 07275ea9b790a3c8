import type { Viewer } from "../access/viewer.js";
import type { MaybePromise } from "../maybe-promise.js";
import type { CampaignReportView } from "./campaign-report.type.js";

/** Reports of whole campaigns. */
export interface CampaignReportsPort {
  /** A campaign's report as it is now; `campaign` is a slug, null the current one. Refuses CAMPAIGN_NOT_FOUND. */
  newest(viewer: Viewer, campaign: string | null): MaybePromise<CampaignReportView>;
}
