import { DomainError, type PhotosPort, type PhotoView, type Viewer } from "../../src/index.js";
import { allow, found, pageOf, replace } from "./answers.js";
import type { FakeWorld } from "./world.js";

/** Photos of the world's events; none of them has bytes. */
export function fakePhotos(world: FakeWorld): PhotosPort {
  const step = (id: string, change: Partial<PhotoView>) => {
    const before = found(
      world.photos.find((photo) => photo.id === id),
      "PHOTO_NOT_FOUND",
    );
    if (before.status === change.status) throw new DomainError("WRONG_STATE");
    return replace(world.photos, id, change, "PHOTO_NOT_FOUND");
  };
  const readableBy = ({ permissions, organization }: Viewer): PhotoView[] => {
    const mayReadAll = permissions.includes("MANAGE_EVENTS");
    const isOwn = ({ organizationId, status }: PhotoView) =>
      organizationId !== null && organizationId === organization?.id && status !== "HIDDEN";
    return world.photos
      .filter((photo) => mayReadAll || photo.status === "PUBLISHED" || isOwn(photo))
      .toReversed();
  };
  return {
    ofEvent: async (viewer, event, page) =>
      pageOf(
        readableBy(viewer).filter(({ eventId }) => eventId === event),
        page,
        ({ id }) => id,
      ),
    list: async (viewer, { filter: { status, moments } }, page) =>
      pageOf(
        readableBy(viewer).filter(
          (photo) => photo.status === (status ?? photo.status) && (moments?.includes(photo.moment) ?? true),
        ),
        page,
        ({ id }) => id,
      ),
    takenDownBecause: (_viewer, photo) => photo.takenDownBecause,
    impactOf: (_viewer, { impactId }) => world.impacts.find(({ id }) => id === impactId) ?? null,
    async attach(viewer, { clientRef, event, impact, moment, note, organization }) {
      allow(viewer, viewer.organization ? "REPORT_OWN" : "RECORD_PARTICIPATION");
      const id = world.id("photo");
      const photo: PhotoView = {
        ...{ id, moment, note, status: "RECEIVED", width: 1600, height: 1200 },
        ...{ path: `/photos/${id}/large.jpg`, smallPath: `/photos/${id}/small.jpg` },
        ...{ attachedAt: world.now, publishedAt: null, takenDownBecause: null },
        ...{
          eventId: event,
          impactId: impact ?? null,
          organizationId: viewer.organization?.id ?? organization ?? null,
        },
      };
      world.photos.push(photo);
      return { clientRef, photo, write: world.change() };
    },
    async publish(viewer, { clientRef, photo }) {
      allow(viewer, "MANAGE_EVENTS");
      if (world.photos.some(({ id, moment }) => id === photo && moment === "BEFORE"))
        throw new DomainError("PHOTO_NEVER_PUBLIC");
      const published = step(photo, { status: "PUBLISHED", publishedAt: world.now, takenDownBecause: null });
      return { clientRef, photo: published, write: world.change() };
    },
    async takeDown(viewer, { clientRef, photo, reason }) {
      allow(viewer, "MANAGE_EVENTS");
      const hidden = step(photo, { status: "HIDDEN", publishedAt: null, takenDownBecause: reason });
      return { clientRef, photo: hidden, write: world.change() };
    },
  };
}
