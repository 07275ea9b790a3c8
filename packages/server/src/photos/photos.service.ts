import {
  type Connection,
  DomainError,
  type EventsPort,
  type ImpactEntryView,
  type Page,
  type PhotosPort,
  type PhotoResult,
  type PhotoView,
  type Viewer,
  tidyText,
  toConnection,
} from "@igilik/schema";
import type { Transaction } from "kysely";
import { requirePermission, requireSameWorld } from "../access/permissions.js";
import { batched } from "../database/batched.js";
import { fromCursor, toCursor } from "../database/keyset.js";
import type { DB } from "../database/tables.js";
import { openStoredFiles } from "../files/stored-files.js";
import { findCampaign } from "../live/find-campaign.js";
import { readImpacts } from "../participation/claim-list.repository.js";
import type { Platform } from "../platform.js";
import { isUuid } from "../uuid.js";
import type { Written } from "../writes/writer.js";
import { attachPhoto } from "./attach-photo.js";
import { mayReadAllPhotos, ownPhotosOf } from "./photo-rules.js";
import { findPhoto, hide, listPhotos, lockPhoto, type PhotoQuery, publish } from "./photo.repository.js";
import { createUploadReader } from "./read-upload.js";

/** Photos as evidence: attached, published and taken down, each as a write with a line in the audit. */
export function createPhotosService(platform: Platform, events: Pick<EventsPort, "find">): PhotosPort {
  const { db, writes, writer } = platform;
  const readUpload = createUploadReader(openStoredFiles(writes));
  const impacts = batched<ImpactEntryView | null>(
    (ids) => readImpacts(db, ids),
    () => null,
  );

  const resultOf = async (
    clientRef: string,
    { answer, receipt }: Written<{ photoId: string }>,
  ): Promise<PhotoResult> => {
    const photo = await findPhoto(writes, answer.photoId);
    if (!photo) throw new DomainError("PHOTO_NOT_FOUND");
    return { clientRef, photo, write: receipt };
  };

  const pageOf = async (
    viewer: Viewer,
    query: Pick<PhotoQuery, "from" | "status" | "moments">,
    { first, after }: Page,
  ): Promise<Connection<PhotoView>> => {
    const [before] = after ? fromCursor(after, ["id"]) : [];
    const of = mayReadAllPhotos(viewer) ? "ALL" : { own: ownPhotosOf(viewer) };
    const photos = await listPhotos(db, { ...query, of, before, limit: first + 1 });
    return toConnection(photos, first, ({ id }) => toCursor([id]));
  };

  return {
    ofEvent: (viewer, eventId, page) => pageOf(viewer, { from: { eventId } }, page),
    async list(viewer, { campaign, filter: { status, moments } }, page) {
      const { id: campaignId } = findCampaign(platform, viewer, campaign);
      return pageOf(viewer, { from: { campaignId }, status, moments }, page);
    },
    takenDownBecause: (viewer, photo) => (mayReadAllPhotos(viewer) ? photo.takenDownBecause : null),
    impactOf: ({ permissions }, { impactId }) =>
      impactId !== null && permissions.includes("RECORD_PARTICIPATION") ? impacts.load(impactId) : null,

    async attach(viewer, input) {
      return resultOf(input.clientRef, await attachPhoto(platform, events, readUpload, viewer, input));
    },

    async publish(viewer, input) {
      requirePermission(viewer, "MANAGE_EVENTS");
      const command = { operation: "publishPhoto", input };
      const written = await writer.write(viewer, command, async (trx) => {
        const photo = await requirePhoto(trx, viewer, input.photo);
        if (photo.moment === "BEFORE") throw new DomainError("PHOTO_NEVER_PUBLIC");
        if (photo.status === "PUBLISHED") throw new DomainError("WRONG_STATE");
        await publish(trx, photo.id);
        return changed(photo);
      });
      return resultOf(input.clientRef, written);
    },

    async takeDown(viewer, input) {
      requirePermission(viewer, "MANAGE_EVENTS");
      const command = { operation: "takeDownPhoto", input };
      const written = await writer.write(viewer, command, async (trx) => {
        const photo = await requirePhoto(trx, viewer, input.photo);
        if (photo.status === "HIDDEN") throw new DomainError("WRONG_STATE");
        await hide(trx, photo.id, tidyText(input.reason));
        return changed(photo);
      });
      return resultOf(input.clientRef, written);
    },
  };
}

async function requirePhoto(trx: Transaction<DB>, viewer: Viewer, id: string) {
  const photo = isUuid(id) ? await lockPhoto(trx, id) : undefined;
  if (!photo) throw new DomainError("PHOTO_NOT_FOUND");
  requireSameWorld(viewer, { isDemonstration: photo.is_demonstration });
  return photo;
}

/** What is written down of a photo that is seen by others than before. */
function changed({ id, campaign_id }: { id: string; campaign_id: string }) {
  return {
    answer: { photoId: id },
    campaignId: campaign_id,
    subjectKind: "photo",
    subjectIds: [id],
    fields: ["status"],
  };
}
