import type { Viewer } from "@igilik/schema";
import { scopeOf } from "../access/scope.js";
import type { CampaignBook, CodeBooks } from "../live/code-books.js";
import { findCampaign } from "../live/find-campaign.js";
import type { SharedOperation } from "./live-operation.js";

/** With whom a viewer shares what is watched. */
export interface GroupChoice {
  /** Two viewers are in one group when this is equal: one scope, one campaign, one selection. */
  key: string;
  /** The campaign that is shown when the operation begins. */
  book: CampaignBook;
  /** The campaign that the group shows now; undefined when that is none that all in its scope may be sent. */
  shown: () => CampaignBook | undefined;
  /** Of a feed only the items that are this organization's; null: everybody's. */
  organizationId: string | null;
}

/**
 * Finds the group that a viewer shares an operation with.
 *
 * @throws DomainError CAMPAIGN_NOT_FOUND; NOT_SIGNED_IN or NOT_ALLOWED for a topic that is not for this viewer
 */
export function chooseGroup(
  { codeBooks }: { codeBooks: CodeBooks },
  viewer: Viewer,
  operation: SharedOperation,
): GroupChoice {
  const book = findCampaign({ codeBooks }, viewer, operation.campaign);
  const scope = scopeOf(operation.scopes, viewer, book);
  return {
    key: `${scope.name} ${operation.key}`,
    book,
    shown() {
      // Without a name the group goes on with the next edition, which may be another scope's.
      const campaign = operation.campaign === null ? codeBooks.current() : book;
      return campaign && scope.holds(campaign) ? campaign : undefined;
    },
    organizationId: scope.organizationId,
  };
}
