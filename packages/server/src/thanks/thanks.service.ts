import {
  DomainError,
  type EventView,
  type LocalizedTextView,
  type OrganizationView,
  type Page,
  type ThanksPort,
  type ThankYouView,
  type Viewer,
  toConnection,
} from "@igilik/schema";
import { requirePermission, requireSameWorld } from "../access/permissions.js";
import { batched } from "../database/batched.js";
import { fromCursor, toCursor } from "../database/keyset.js";
import type { ThankYouStatus } from "../database/tables.js";
import type { CampaignBook } from "../live/code-books.js";
import { followFeed } from "../live/feeds/follow-feed.js";
import { placeInFeed } from "../live/feeds/feed-place.js";
import { findCampaign } from "../live/find-campaign.js";
import type { Platform } from "../platform.js";
import { decide, decideAll } from "./moderate.js";
import { listDecisions } from "./moderation-decision.repository.js";
import { posterSignatureOf } from "./poster-signature.js";
import { sendThankYou } from "./send-thank-you.js";
import { createSendingPace } from "./sending-pace.js";
import { createThanksFeed } from "./thanks-feed.js";
import { findFlags } from "./flags/find-flags.js";
import {
  type Original,
  type ThanksSelection,
  listThanks,
  readOriginals,
  readThanks,
} from "./thanks.repository.js";
import { countQueue } from "./thanks-queue.repository.js";
import { isUuid } from "../uuid.js";

/** What thanks ask of other words: names for whom a message is. */
export interface ThanksNeighbours {
  events: { byId(id: string): EventView | Promise<EventView> };
  organizations: { byId(id: string): OrganizationView | Promise<OrganizationView> };
}

const everyone: LocalizedTextView = {
  kk: "барлық волонтёрлерге",
  ru: "всем волонтёрам",
  en: "all volunteers",
};
const allStatuses: readonly ThankYouStatus[] = ["RECEIVED", "APPROVED", "REJECTED", "STASHED", "HIDDEN"];

/** Messages from those who were helped. */
export function createThanksService(platform: Platform, neighbours: ThanksNeighbours): ThanksPort {
  const { boards, db, codeBooks } = platform;
  const feed = createThanksFeed(db);
  const slowDown = createSendingPace(platform.matchSecret);

  const thankYous = batched<ThankYouView | null>(
    (ids) => readThanks(db, ids),
    () => null,
  );
  const originals = batched<Original | null>(
    (ids) => readOriginals(db, ids),
    () => null,
  );
  const originalFor = async (viewer: Viewer, id: string) =>
    viewer.permissions.includes("MODERATE_THANKS") ? originals.load(id) : null;

  const list = async (selection: ThanksSelection, page: Page) => {
    const ids = [selection.eventId, selection.projectId, selection.organizationId];
    if (ids.some((id) => id && !isUuid(id))) return toConnection([], page.first, () => "");
    const after = page.after ? fromCursor(page.after, ["moment", "id"]) : undefined;
    const rows = await listThanks(db, selection, after, page.first + 1);
    const places = new Map(rows.map(({ view, placedAt }) => [view, placedAt]));
    return toConnection(
      rows.map(({ view }) => view),
      page.first,
      (view) => toCursor([places.get(view) ?? "", view.id]),
    );
  };

  return {
    async list(viewer, { campaign, filter }, page) {
      const book = findCampaign(platform, viewer, campaign);
      const mayModerate = viewer.permissions.includes("MODERATE_THANKS");
      return list(
        {
          campaignId: book.id,
          statuses: readable(viewer, filter?.status),
          eventId: filter?.event,
          projectId: filter?.project,
          organizationId: filter?.organization,
          language: filter?.language,
          search: mayModerate ? (filter?.search ?? undefined) : undefined,
          isFlagged: mayModerate ? (filter?.flagged ?? undefined) : undefined,
        },
        page,
      );
    },
    async ofEvent(viewer, eventId, page) {
      const event = await neighbours.events.byId(eventId);
      return list({ campaignId: event.campaignId, statuses: readable(viewer, null), eventId }, page);
    },
    posterSignatureOf(viewer, eventId) {
      return viewer.permissions.includes("MODERATE_THANKS")
        ? posterSignatureOf(platform.matchSecret, eventId)
        : null;
    },
    async *follow(viewer, { campaign, after }) {
      const named = (): CampaignBook => findCampaign(platform, viewer, campaign);
      const seen = await placeInFeed(boards, named().id, feed.name, after);
      yield* followFeed({ db, boards, campaignId: () => named().id, organizationId: null }, feed, seen);
    },
    async send(viewer, input) {
      await slowDown(viewer, input);
      const book = findCampaign(platform, viewer, input.campaign ?? null);
      return sendThankYou(platform, viewer, book, input);
    },
    async moderate(viewer, input) {
      requirePermission(viewer, "MODERATE_THANKS");
      const decided = await decide(
        platform,
        viewer,
        { operation: "moderateThankYou", input },
        {
          thankYouId: input.id,
          verdict: input.decision,
          shortenedText: input.shortenedText,
          reason: input.reason,
          revision: input.revision,
        },
      );
      return { clientRef: input.clientRef, ...decided };
    },
    async moderateAll(viewer, input) {
      requirePermission(viewer, "MODERATE_THANKS");
      return decideAll(platform, viewer, input);
    },
    async decisions(viewer, campaign, page) {
      requirePermission(viewer, "MODERATE_THANKS");
      const book = findCampaign(platform, viewer, campaign);
      requireSameWorld(viewer, book);
      const [before] = page.after ? fromCursor(page.after, ["id"]) : [];
      const decisions = await listDecisions(db, book, before, page.first + 1);
      return toConnection(decisions, page.first, ({ id }) => toCursor([id]));
    },
    async byId(thankYouId) {
      const thankYou = await thankYous.load(thankYouId);
      if (!thankYou) throw new DomainError("THANK_YOU_NOT_FOUND");
      return thankYou;
    },
    async takeDown(viewer, input) {
      requirePermission(viewer, "MODERATE_THANKS");
      const decided = await decide(
        platform,
        viewer,
        { operation: "takeDown", input },
        { thankYouId: input.thankYou, verdict: "HIDDEN", reason: input.reason },
      );
      return { clientRef: input.clientRef, ...decided };
    },
    async queue(viewer, campaign) {
      requirePermission(viewer, "MODERATE_THANKS");
      const book = findCampaign(platform, viewer, campaign);
      requireSameWorld(viewer, book);
      return countQueue(db, book);
    },
    async flagsOf(viewer, thankYouId) {
      const original = await originalFor(viewer, thankYouId);
      return original && findFlags(original.text, original.sender);
    },
    async originalTextOf(viewer, thankYouId) {
      return (await originalFor(viewer, thankYouId))?.text ?? null;
    },
    async targetNameOf(target) {
      if (target.eventId) return (await neighbours.events.byId(target.eventId)).title;
      if (target.organizationId) return (await neighbours.organizations.byId(target.organizationId)).name;
      const project = codeBooks
        .all()
        .flatMap((book) => book.projects)
        .find(({ id }) => id === target.projectId);
      return project?.name ?? everyone;
    },
  };
}

/** Without the permission only what is published, whatever was asked. */
function readable(
  viewer: Viewer,
  wanted: readonly ThankYouStatus[] | null | undefined,
): readonly ThankYouStatus[] {
  if (!viewer.permissions.includes("MODERATE_THANKS")) return ["APPROVED"];
  return wanted && wanted.length > 0 ? wanted : allStatuses;
}
