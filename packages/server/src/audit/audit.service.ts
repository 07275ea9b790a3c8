import { type AuditEntryView, type AuditPort, DomainError, toConnection } from "@igilik/schema";
import { mayRead, requirePermission } from "../access/permissions.js";
import { fromCursor, toCursor } from "../database/keyset.js";
import { toZonedIso } from "../local-time.js";
import type { Platform } from "../platform.js";
import { type AuditRow, listAuditEntries } from "./audit.repository.js";

/** Reads who has changed what. Nobody can write it but the services themselves, and nobody can change it. */
export function createAuditService({ db, codeBooks }: Pick<Platform, "db" | "codeBooks">): AuditPort {
  const toView = (row: AuditRow): AuditEntryView => {
    const timeZone = (row.campaignId ? codeBooks.get(row.campaignId)?.timeZone : undefined) ?? "UTC";
    return {
      id: row.id,
      at: toZonedIso(row.at, timeZone),
      action: row.action,
      by: row.by,
      subjectKind: row.subjectKind,
      subjects: row.subjects,
      fields: row.fields,
    };
  };

  return {
    async list(viewer, campaign, { first, after }) {
      requirePermission(viewer, "READ_AUDIT");
      const book = campaign === null ? undefined : codeBooks.bySlug(campaign);
      if (campaign !== null && (!book || !mayRead(viewer, book))) throw new DomainError("CAMPAIGN_NOT_FOUND");
      const rows = await listAuditEntries(db, {
        campaignId: book?.id ?? null,
        isDemonstrationOnly: viewer.isDemonstrationOnly,
        before: after ? fromCursor(after, ["id"])[0] : null,
        limit: first + 1,
      });
      return toConnection(rows.map(toView), first, (entry) => toCursor([entry.id]));
    },
    async contactReads(viewer, volunteerId, { first, after }) {
      requirePermission(viewer, "READ_AUDIT");
      const rows = await listAuditEntries(db, {
        campaignId: null,
        // Who reads the card of a person may know who else did, whichever campaigns they have to do with.
        isDemonstrationOnly: false,
        contactsOf: volunteerId,
        before: after ? fromCursor(after, ["id"])[0] : null,
        limit: first + 1,
      });
      return toConnection(rows.map(toView), first, (entry) => toCursor([entry.id]));
    },
  };
}
