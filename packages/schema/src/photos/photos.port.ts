import type { Viewer } from "../access/viewer.js";
import type { Connection, Page } from "../connection.js";
import type { MaybePromise } from "../maybe-promise.js";
import type { ImpactEntryView } from "../participation/claim.type.js";
import type { AttachPhotoInput, PhotoFilter, PublishPhotoInput, TakeDownPhotoInput } from "./photo.input.js";
import type { PhotoView, PhotoResult } from "./photo.type.js";

/** Photos as evidence. Those of before the work are never public; all others once a coordinator publishes them. */
export interface PhotosPort {
  /** Photos of an event that the viewer may read, the newest first. Refuses CURSOR_INVALID. */
  ofEvent(viewer: Viewer, eventId: string, page: Page): Promise<Connection<PhotoView>>;

  /**
   * Photos of the campaign's events that the viewer may read, the newest first. Refuses CAMPAIGN_NOT_FOUND,
   * CURSOR_INVALID.
   */
  list(
    viewer: Viewer,
    query: { campaign: string | null; filter: PhotoFilter },
    page: Page,
  ): Promise<Connection<PhotoView>>;

  /** Why it was taken down, for coordinators; null for everybody else and for one that was not. */
  takenDownBecause(viewer: Viewer, photo: PhotoView): string | null;

  /** The result for which it is evidence, for coordinators; null for everybody else and for one of the whole event. */
  impactOf(viewer: Viewer, photo: PhotoView): MaybePromise<ImpactEntryView | null>;

  /**
   * Attaches a photo that was sent in, by a coordinator or by an organization for itself. Refuses NOT_SIGNED_IN,
   * NOT_ALLOWED, DEMONSTRATION_ONLY, EVENT_NOT_FOUND, IMPACT_NOT_FOUND, ORGANIZATION_NOT_FOUND, FILE_NOT_FOUND,
   * FILE_NOT_PHOTO, PHOTO_TOO_LARGE, PHOTOS_FULL, CAMPAIGN_CLOSED, REFERENCE_REUSED.
   */
  attach(viewer: Viewer, input: AttachPhotoInput): Promise<PhotoResult>;

  /**
   * Lets everybody see a photo. Refuses NOT_SIGNED_IN, NOT_ALLOWED, DEMONSTRATION_ONLY, PHOTO_NOT_FOUND, WRONG_STATE when
   * it is public already, PHOTO_NEVER_PUBLIC for one of before the work, REFERENCE_REUSED.
   */
  publish(viewer: Viewer, input: PublishPhotoInput): Promise<PhotoResult>;

  /**
   * Hides a photo everywhere at once. Refuses NOT_SIGNED_IN, NOT_ALLOWED, DEMONSTRATION_ONLY, PHOTO_NOT_FOUND, WRONG_STATE
   * when it is hidden already, REFERENCE_REUSED.
   */
  takeDown(viewer: Viewer, input: TakeDownPhotoInput): Promise<PhotoResult>;
}
