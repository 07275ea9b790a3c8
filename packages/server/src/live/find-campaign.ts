import { DomainError, type Viewer } from "@igilik/schema";
import { mayRead } from "../access/permissions.js";
import type { CampaignBook, CodeBooks } from "./code-books.js";

/**
 * The campaign that a viewer names by its slug, or the current one; from memory.
 *
 * @throws DomainError CAMPAIGN_NOT_FOUND, also for one that the viewer may not read
 */
export function findCampaign(
  { codeBooks }: { codeBooks: CodeBooks },
  viewer: Viewer,
  slug: string | null | undefined,
): CampaignBook {
  const book = slug ? codeBooks.bySlug(slug) : codeBooks.current();
  if (!book || !mayRead(viewer, book)) throw new DomainError("CAMPAIGN_NOT_FOUND");
  return book;
}
