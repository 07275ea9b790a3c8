import { type AttachPhotoInput, DomainError, type EventsPort, type Viewer, tidyText } from "@igilik/schema";
import type { Transaction } from "kysely";
import { requirePermission, requireSameWorld } from "../access/permissions.js";
import type { DB } from "../database/tables.js";
import { forgetFile } from "../files/stored-file.repository.js";
import { requireOrganization } from "../organizations/require-organizations.js";
import { shareEvent } from "../participation/event-lock.repository.js";
import { reporterOf } from "../participation/reporter.js";
import type { Platform } from "../platform.js";
import { isUuid } from "../uuid.js";
import type { Written } from "../writes/writer.js";
import { countPhotosFrom, insertPhoto } from "./photo.repository.js";
import type { ReadUpload } from "./read-upload.js";

/** Photos of one event from one organization, or from the front office; those taken down are among them. */
const photosAtMost = 100;

/**
 * Makes a file that was sent in a photo of an event. The file is read before the transaction, because writing it anew
 * takes a while; the same reference once more needs no file.
 *
 * @throws DomainError as `attach` of the port
 */
export async function attachPhoto(
  { writer }: Pick<Platform, "writer">,
  events: Pick<EventsPort, "find">,
  readUpload: ReadUpload,
  viewer: Viewer,
  input: AttachPhotoInput,
): Promise<Written<{ photoId: string }>> {
  const source = sourceOf(viewer, input.organization);
  // An organization attaches to what everybody may see.
  if (!(await events.find(viewer, input.event))) throw new DomainError("EVENT_NOT_FOUND");
  const upload = await readUpload(viewer.accountId, input.file);
  return writer.write(viewer, { operation: "attachPhoto", input }, async (trx) => {
    const event = await shareEvent(trx, input.event);
    requireSameWorld(viewer, event);
    const organizationId = await requireOrganization(trx, source.organizationId, event);
    const impactId = input.impact ? await requireImpact(trx, input.impact, event.id, source) : null;
    if (!upload) throw new DomainError("FILE_NOT_FOUND");
    const { moment } = input;
    const of = { campaignId: event.campaignId, eventId: event.id, impactId, organizationId };
    if ((await countPhotosFrom(trx, of)) >= photosAtMost) throw new DomainError("PHOTOS_FULL");
    const said = { accountId: viewer.accountId, moment, note: tidyText(input.note) };
    const photoId = await insertPhoto(trx, { ...of, ...said }, upload.photo);
    await forgetFile(trx, upload.fileId);
    return {
      answer: { photoId },
      campaignId: event.campaignId,
      subjectKind: "photo",
      subjectIds: [photoId],
    };
  });
}

interface Source {
  organizationId: string | null;
  /** An organization's own account: of results it knows its own alone. */
  isItself: boolean;
}

/** Whom a photo comes from: the organization of the account; for coordinators the one they name, or the front office. */
function sourceOf(viewer: Viewer, named: string | null | undefined): Source {
  if (viewer.organization) return reporterOf(viewer, named);
  requirePermission(viewer, "RECORD_PARTICIPATION");
  return { organizationId: named ?? null, isItself: false };
}

async function requireImpact(
  trx: Transaction<DB>,
  id: string,
  eventId: string,
  { organizationId, isItself }: Source,
): Promise<string> {
  const impact = isUuid(id)
    ? await trx
        .selectFrom("impact_entry")
        .select(["id", "organization_id"])
        .where("id", "=", id)
        .where("event_id", "=", eventId)
        .executeTakeFirst()
    : undefined;
  if (!impact || (isItself && impact.organization_id !== organizationId)) {
    throw new DomainError("IMPACT_NOT_FOUND");
  }
  return impact.id;
}
