import type { Activity, ActivityKind } from "@igilik/schema";
import type { Database } from "../../database/database.js";
import { toZonedIso } from "../../local-time.js";
import type { CodeBooks } from "../code-books.js";
import type { Feed, PlacedItem } from "../feeds/feed.js";
import { readSubjects } from "./activity-subjects.js";

/** What happens in a campaign. The log has ids; what they are about is read now, and nobody's name. */
export function createActivityFeed(db: Database, codeBooks: CodeBooks): Feed<Activity> {
  return {
    name: "activity",
    async show(items, campaignId) {
      const book = codeBooks.get(campaignId);
      if (!book) throw new Error("a campaign that is followed is gone");
      const subjects = await readSubjects(db, items);
      return items.map((item): Activity => {
        const { event, organization, quantity, challengeId, projectId } = subjects(item);
        return {
          __typename: "Activity",
          version: item.versionText,
          at: toZonedIso(item.at, book.timeZone),
          kind: kindOf(item),
          amount: item.amount ?? quantity,
          subject: item.itemId,
          event,
          organization,
          project: book.projects.find(({ id }) => id === projectId) ?? null,
          challenge: book.challenges.find(({ id }) => id === challengeId) ?? null,
        };
      });
    },
  };
}

/** Only `appendActivity`, `live.keep_check_ins` and `live.append_event_status` write items of this feed. */
function kindOf({ kind }: PlacedItem): ActivityKind {
  return kind as ActivityKind;
}
