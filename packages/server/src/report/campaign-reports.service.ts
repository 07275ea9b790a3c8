import type { CampaignReportsPort } from "@igilik/schema";
import { findCampaign } from "../live/find-campaign.js";
import { showMetrics } from "../live/metrics/metrics.service.js";
import { toProgressView } from "../live/progress-view.js";
import type { Platform } from "../platform.js";

/** Puts reports together, each from one board alone, so that all its numbers are of one version. */
export function createCampaignReportsService({
  boards,
  codeBooks,
}: Pick<Platform, "boards" | "codeBooks">): CampaignReportsPort {
  return {
    async newest(viewer, campaign) {
      const book = findCampaign({ codeBooks }, viewer, campaign);
      const board = await boards.board(book.id);
      return { progress: toProgressView(board, book), metrics: showMetrics(board, book) };
    },
  };
}
