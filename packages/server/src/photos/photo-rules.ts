import type { PhotoMoment, PhotoStatus, Viewer } from "@igilik/schema";

/** What decides who may see a photo. */
export interface PhotoToSee {
  moment: PhotoMoment;
  status: PhotoStatus;
  organizationId: string | null;
}

/** Whether everybody may see it, on an event that everybody may read. */
export function isPublicPhoto({ moment, status }: Pick<PhotoToSee, "moment" | "status">): boolean {
  return status === "PUBLISHED" && moment !== "BEFORE";
}

/** Whether somebody who may read the event may see its photo. */
export function mayReadPhoto(viewer: Viewer, photo: PhotoToSee): boolean {
  if (mayReadAllPhotos(viewer) || isPublicPhoto(photo)) return true;
  const own = ownPhotosOf(viewer);
  return own !== null && photo.organizationId === own && photo.status !== "HIDDEN";
}

/** Whether somebody may read all photos of each event that they may read. */
export function mayReadAllPhotos({ permissions }: Viewer): boolean {
  return permissions.includes("MANAGE_EVENTS");
}

/** The organization whose photos somebody may read before they are public; null: none. */
export function ownPhotosOf({ permissions, organization }: Viewer): string | null {
  return organization && permissions.includes("READ_OWN") ? organization.id : null;
}
