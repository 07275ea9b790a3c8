import type { CampaignReportView, Viewer } from "@igilik/schema";
import { findCampaign } from "../live/find-campaign.js";
import { showMetrics } from "../live/metrics/metrics.service.js";
import { toProgressView } from "../live/progress-view.js";
import type { Platform } from "../platform.js";

/** What everybody asks first, the people before all. */
const headline = [
  "active_volunteers",
  "volunteer_turnouts",
  "events_held",
  "hours_verified",
  "thanks_published",
];

/**
 * A campaign's report as it is now: what is on the page, on paper and in every answer. It is put together from one
 * board alone, so that all its numbers are of one version.
 *
 * @throws DomainError CAMPAIGN_NOT_FOUND
 */
export async function readCampaignReport(
  { boards, codeBooks }: Pick<Platform, "boards" | "codeBooks">,
  viewer: Viewer,
  campaign: string | null,
): Promise<CampaignReportView> {
  const book = findCampaign({ codeBooks }, viewer, campaign);
  const board = await boards.board(book.id);
  const metrics = showMetrics(board, book);
  return {
    progress: toProgressView(board, book),
    headline: headline.flatMap((id) => metrics.find((metric) => metric.id === id) ?? []),
    metrics,
  };
}
