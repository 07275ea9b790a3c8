import { ACTIVITY_SCOPES, DomainError, type LivePort, type ProgressView, type Viewer } from "@igilik/schema";
import { scopeOf } from "../access/scope.js";
import type { Platform } from "../platform.js";
import { createActivityFeed } from "./activity/activity-feed.js";
import { listActivity } from "./activity/activity-list.js";
import type { Board } from "./board.js";
import type { CampaignBook } from "./code-books.js";
import { placeInFeed } from "./feeds/feed-place.js";
import { followFeed } from "./feeds/follow-feed.js";
import { findCampaign } from "./find-campaign.js";
import { followBoards } from "./follow.js";
import { paceMs } from "./group.js";
import { waitForNewer } from "./long-poll.js";
import { createMetrics } from "./metrics/metrics.service.js";
import { readOrganizationProgress } from "./organization-progress.js";
import { toProgressView } from "./progress-view.js";

/** The figures as the contract shows them. Everything but metrics' receipts is answered from memory. */
export function createLiveService(platform: Platform): LivePort {
  const { boards, codeBooks, db } = platform;
  const activity = createActivityFeed(db, codeBooks);

  const progressOf = (campaignId: string): ProgressView | Promise<ProgressView> => {
    const known = boards.known(campaignId);
    return known ? show(known) : boards.board(campaignId).then(show);
  };
  const show = (board: Board): ProgressView => toProgressView(board, requireBook(board.campaignId));
  /** The campaign that is meant now, where the viewer may be told of its activity, and whose items that is. */
  const activityFor = (viewer: Viewer, slug: string | null) => {
    const campaign = findCampaign(platform, viewer, slug);
    return { campaign, organizationId: scopeOf(ACTIVITY_SCOPES, viewer, campaign).organizationId };
  };
  const requireBook = (campaignId: string): CampaignBook => {
    const book = codeBooks.get(campaignId);
    if (!book) throw new DomainError("CAMPAIGN_NOT_FOUND");
    return book;
  };

  return {
    ...createMetrics(platform),
    progress: (viewer, campaign) => progressOf(findCampaign(platform, viewer, campaign).id),
    progressOf,
    async nextProgress(viewer, { campaign, ...asked }) {
      const book = findCampaign(platform, viewer, campaign);
      await waitForNewer(platform, () => (campaign ? book : codeBooks.current()), {
        address: viewer.address ?? "unknown",
        ...asked,
      });
      return progressOf(findCampaign(platform, viewer, campaign).id);
    },
    async *follow(viewer, { campaign, after, pace }) {
      const named = (): CampaignBook => findCampaign(platform, viewer, campaign);
      named(); // refuses before the first version
      const source = {
        board: () => boards.board(named().id),
        known: () => boards.known(named().id),
        onBoard: (listener: (board: Board) => void) => boards.onBoard(listener),
      };
      for await (const board of followBoards(source, after, paceMs[pace])) yield show(board);
    },
    async activity(viewer, campaign, page) {
      const { campaign: book, organizationId } = activityFor(viewer, campaign);
      return listActivity(db, activity, book, organizationId, page);
    },
    async *followActivity(viewer, { campaign, after }) {
      const { organizationId } = activityFor(viewer, campaign);
      const campaignId = (): string => activityFor(viewer, campaign).campaign.id;
      const seen = await placeInFeed(boards, campaignId(), activity.name, after);
      yield* followFeed({ db, boards, campaignId, organizationId }, activity, seen);
    },
    async challengeProgressOf(challengeId) {
      const book = codeBooks
        .all()
        .find((candidate) => candidate.challenges.some(({ id }) => id === challengeId));
      if (!book) throw new DomainError("CHALLENGE_NOT_FOUND");
      const progress = await progressOf(book.id);
      const found = progress.challenges.find((challenge) => challenge.challengeId === challengeId);
      if (!found) throw new DomainError("CHALLENGE_NOT_FOUND");
      return found;
    },
    async organizationProgress(viewer, organizationId, campaign) {
      const { id } = findCampaign(platform, viewer, campaign);
      return readOrganizationProgress(platform, id, organizationId, async () => progressOf(id));
    },
    async versionOf(write) {
      return (await boards.versionOf(write)) ?? null;
    },
  };
}
