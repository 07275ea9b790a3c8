import type { EventsPort, Viewer } from "@igilik/schema";
import type { Database } from "../database/database.js";
import { isUuid } from "../uuid.js";
import { mayReadPhoto } from "./photo-rules.js";
import { type PhotoSize, findPhoto, readPhotoBytes } from "./photo.repository.js";

/** The bytes of photos, for whoever may see them. */
export interface PhotoImages {
  /** A photo as JPEG; undefined for one that is not there, and for one that the viewer may not see. */
  read(viewer: Viewer, id: string, size: PhotoSize): Promise<Buffer | undefined>;
}

/** Asks for each picture anew whether it may be seen: what was taken down is gone with the next request. */
export function createPhotoImages(db: Database, events: Pick<EventsPort, "find">): PhotoImages {
  return {
    async read(viewer, id, size) {
      const photo = isUuid(id) ? await findPhoto(db, id) : undefined;
      if (!photo || !mayReadPhoto(viewer, photo)) return undefined;
      return (await events.find(viewer, photo.eventId)) ? readPhotoBytes(db, id, size) : undefined;
    },
  };
}
