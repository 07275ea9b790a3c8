import { ArrayMaxSize, IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";

import { Words } from "../field-rules.js";
import { WriteInput } from "../write.js";
import { PhotoMoment, PhotoStatus } from "./photo.type.js";

/** A photo for an event. */
@InputType({ description: "A photo that was sent in before, and what it shows." })
export class AttachPhotoInput extends WriteInput {
  @Field(() => ID, { description: "The event that it shows." })
  readonly event!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The result of that event for which it is evidence; left out, it is of the event as a whole.",
  })
  readonly impact?: string | null;

  @Field(() => ID, {
    description:
      "The id that `POST /files?purpose=PHOTO` answered: a JPEG, PNG or WebP image of at most 12 MiB and 50 million pixels. It is written anew, so that neither a place nor a camera's name stays in it.",
  })
  readonly file!: string;

  @Field(() => PhotoMoment, { description: "What it shows of the work. One from BEFORE is never public." })
  readonly moment!: PhotoMoment;

  @Field(() => String, {
    description: "What can be seen on it, 3 to 300 characters, without names of people.",
  })
  @Words(3, 300)
  readonly note!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The organization that it comes from; left out, the front office. An organization's own account attaches for that one alone.",
  })
  readonly organization?: string | null;
}

/** Which photos of a campaign are wanted. */
@InputType({ description: "Which photos of a campaign are wanted; what is left out does not narrow." })
export class PhotoFilter {
  @Field(() => PhotoStatus, { nullable: true, description: "Only those that stand here." })
  readonly status?: PhotoStatus | null;

  @Field(() => [PhotoMoment], {
    nullable: true,
    description: "Only those of these moments: DURING and AFTER are what can be published.",
  })
  @IsOptional()
  @ArrayMaxSize(3)
  readonly moments?: readonly PhotoMoment[] | null;
}

/** Making a photo public. */
@InputType({ description: "A photo that everybody is to see." })
export class PublishPhotoInput extends WriteInput {
  @Field(() => ID, { description: "Its id, as a list of photos has it." })
  readonly photo!: string;
}

/** Taking a photo down. */
@InputType({ description: "A photo that nobody but coordinators is to see any more, and why." })
export class TakeDownPhotoInput extends WriteInput {
  @Field(() => ID, { description: "Its id, as a list of photos has it." })
  readonly photo!: string;

  @Field(() => String, { description: "Why it has to go, 3 to 500 characters; kept with the photo." })
  @Words(3, 500)
  readonly reason!: string;
}
