import type { ThanksFeedEvent } from "@igilik/schema";
import type { Database } from "../database/database.js";
import type { Feed } from "../live/feeds/feed.js";
import { readPublishedThanks } from "./thanks.repository.js";

/**
 * Thank-yous as they are published and taken down. Words are read now: what is not public any more is told as hidden,
 * whatever the item says that once happened.
 */
export function createThanksFeed(db: Database): Feed<ThanksFeedEvent> {
  return {
    name: "thanks",
    async show(items) {
      const published = items.filter(({ kind }) => kind === "APPROVED").map(({ itemId }) => itemId);
      const readable = await readPublishedThanks(db, published);
      return items.map(({ kind, itemId, versionText }): ThanksFeedEvent => {
        const thankYou = kind === "APPROVED" ? readable.get(itemId) : undefined;
        return thankYou
          ? { __typename: "ThankYouPublished", version: versionText, thankYou }
          : { __typename: "ThankYouHidden", version: versionText, id: itemId };
      });
    },
  };
}
