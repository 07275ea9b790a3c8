import { DomainError, type Viewer } from "@igilik/schema";
import { requireOpenProgramme } from "../../campaigns/campaign-rules.js";
import { requireOwnCampaign } from "../../campaigns/require-campaign.js";
import type { Database } from "../../database/database.js";
import type { CampaignBook, CodeBooks } from "../../live/code-books.js";
import { isUuid } from "../../uuid.js";
import { findImport, type ImportRecord } from "./import-log.repository.js";

/** An import that stands, in a campaign whose programme may change. */
export async function requireStanding(db: Database, viewer: Viewer, id: string): Promise<ImportRecord> {
  const found = await requireImport(db, id);
  requireOpenProgramme((await requireOwnCampaign(db, viewer, found.campaignId)).phase);
  if (found.undoneAt) throw new DomainError("WRONG_STATE");
  return found;
}

/** The import with this id. */
export async function requireImport(db: Database, id: string): Promise<ImportRecord> {
  const found = isUuid(id) ? await findImport(db, id) : undefined;
  if (!found) throw new DomainError("IMPORT_NOT_FOUND");
  return found;
}

/** What is known by code of the campaign that a file was read into. */
export function requireBook(codeBooks: CodeBooks, { campaignId }: ImportRecord): CampaignBook {
  const book = codeBooks.get(campaignId);
  if (!book) throw new DomainError("CAMPAIGN_NOT_FOUND");
  return book;
}
