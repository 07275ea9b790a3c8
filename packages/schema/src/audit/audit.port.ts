import type { Viewer } from "../access/viewer.js";
import type { Connection, Page } from "../connection.js";
import type { AuditEntryView } from "./audit-entry.type.js";

/** Who has changed what. */
export interface AuditPort {
  /** Entries, the newest first; `campaign` is a slug, null for all. Refuses NOT_SIGNED_IN, NOT_ALLOWED, CAMPAIGN_NOT_FOUND, CURSOR_INVALID. */
  list(viewer: Viewer, campaign: string | null, page: Page): Promise<Connection<AuditEntryView>>;

  /** Who has read the contacts of a card that the viewer may read, the newest first. Refuses NOT_SIGNED_IN, NOT_ALLOWED, CURSOR_INVALID. */
  contactReads(viewer: Viewer, volunteerId: string, page: Page): Promise<Connection<AuditEntryView>>;
}
