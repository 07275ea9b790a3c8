import { Field, ID, Int, ObjectType } from "type-graphql";

import { connectionOf } from "../connection.js";
import { describeEnum } from "../describe-enum.js";
import { DateTimeScalar } from "../scalars.js";
import { WrittenResult } from "../write.js";

export const PhotoMoment = describeEnum("PhotoMoment", "What a photo shows of the work.", {
  BEFORE: "How it was before the work. Never public.",
  DURING: "The work itself, and who does it.",
  AFTER: "What the work has brought.",
});
export type PhotoMoment = keyof typeof PhotoMoment;

export const PhotoStatus = describeEnum(
  "PhotoStatus",
  "Where a photo stands. Only a published one is public.",
  {
    RECEIVED: "New: kept as evidence, and not public.",
    PUBLISHED: "Everybody may see it.",
    HIDDEN: "Taken down everywhere; coordinators alone may see it.",
  },
);
export type PhotoStatus = keyof typeof PhotoStatus;

/** A photo as evidence of what an event has brought. */
@ObjectType("Photo", {
  description:
    "A photo of an event, as evidence of what it has brought. Everybody may read a published one; an organization also what it has attached itself, until it is taken down; coordinators read all of them.",
})
export class PhotoView {
  @Field(() => ID, { description: "The photo's own id, opaque; later ones come after earlier ones." })
  readonly id!: string;

  @Field(() => PhotoMoment, { description: "What it shows of the work." })
  readonly moment!: PhotoMoment;

  @Field(() => PhotoStatus, { description: "Where it stands; only a PUBLISHED one is public." })
  readonly status!: PhotoStatus;

  @Field(() => String, {
    description: "What can be seen on it, in words, 3 to 300 characters; for whoever cannot see it too.",
  })
  readonly note!: string;

  @Field(() => String, {
    description:
      "Where the photo can be fetched from this server, as JPEG: its longer side has at most 1 600 pixels. Who may read the photo may fetch it, signed in where that is needed.",
  })
  readonly path!: string;

  @Field(() => String, {
    description: "The same with at most 480 pixels, for lists.",
  })
  readonly smallPath!: string;

  @Field(() => Int, { description: "How wide the large one is, in pixels, from 1 to 1 600." })
  readonly width!: number;

  @Field(() => Int, { description: "How high the large one is, in pixels, from 1 to 1 600." })
  readonly height!: number;

  @Field(() => DateTimeScalar, { description: "When it was attached, by the campaign's clock." })
  readonly attachedAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was published; null when it is not public.",
  })
  readonly publishedAt!: string | null;

  readonly takenDownBecause!: string | null;
  readonly eventId!: string;
  readonly impactId!: string | null;
  readonly organizationId!: string | null;
}

export const PhotoConnection = connectionOf("Photo", () => PhotoView, "photos");

/** Answer to `attachPhoto`, `publishPhoto` and `takeDownPhoto`. */
@ObjectType({ description: "The photo as it stands after the write." })
export class PhotoResult extends WrittenResult {
  @Field(() => PhotoView, { description: "The photo as it stands now." })
  readonly photo!: PhotoView;
}
