import { Field, ID, Int, ObjectType } from "type-graphql";

import { connectionOf } from "../connection.js";
import { describeEnum } from "../describe-enum.js";
import { Live } from "../live-directive.js";
import { Language } from "../localized-text.type.js";
import { DateTimeScalar } from "../scalars.js";

export const ThankYouStatus = describeEnum(
  "ThankYouStatus",
  "Where a thank-you stands. Only an approved one is public.",
  {
    RECEIVED: "New: waiting for a coordinator to read it.",
    APPROVED: "Published on the wall and on the boards.",
    REJECTED: "Will not be published.",
    STASHED: "Put aside, to be decided later.",
    HIDDEN: "Was published and has been taken down everywhere.",
  },
);
export type ThankYouStatus = keyof typeof ThankYouStatus;

export const ThankYouChannel = describeEnum("ThankYouChannel", "The way on which a thank-you came in.", {
  PUBLIC_FORM: "Somebody wrote it on the public page.",
  COORDINATOR: "A coordinator entered it.",
  STREET: "It was said aloud and written down by a coordinator.",
});
export type ThankYouChannel = keyof typeof ThankYouChannel;

export const ThankYouTargetKind = describeEnum("ThankYouTargetKind", "Whom a thank-you is for.", {
  EVENT: "The volunteers of one event.",
  PROJECT: "The volunteers of one project.",
  ORGANIZATION: "The volunteers of one organization.",
  EVERYONE: "All volunteers of the campaign.",
});
export type ThankYouTargetKind = keyof typeof ThankYouTargetKind;

/** To whom. */
@ObjectType("ThankYouTarget", {
  description: "Whom a thank-you is for. Whoever may read the thank-you may read it.",
})
export class ThankYouTargetView {
  @Live()
  @Field(() => ThankYouTargetKind, { description: "What sort of thing it names." })
  readonly kind!: ThankYouTargetKind;

  readonly eventId!: string | null;
  readonly projectId!: string | null;
  readonly organizationId!: string | null;
}

/** A message from those who were helped. */
@ObjectType("ThankYou", {
  description:
    "A message of thanks from people who were helped. Everybody may read an approved one; coordinators read all of them.",
})
export class ThankYouView {
  @Live()
  @Field(() => ID, { description: "The thank-you's own id, opaque and never reused." })
  readonly id!: string;

  @Live()
  @Field(() => String, {
    description: "The words as they are shown, 1 to 500 characters; a coordinator may have shortened them.",
  })
  readonly text!: string;

  @Live()
  @Field(() => Language, {
    nullable: true,
    description: "The language of the words; null when nobody has said.",
  })
  readonly language!: Language | null;

  @Live()
  @Field(() => String, {
    nullable: true,
    description:
      'From whom, as a role and never an identity, such as "street cleaners"; null when it is unsigned.',
  })
  readonly from!: string | null;

  @Live()
  @Field(() => ThankYouTargetView, {
    description: "Whom it is for: an event, a project, an organization or everyone.",
  })
  readonly to!: ThankYouTargetView;

  @Live()
  @Field(() => ThankYouStatus, { description: "Where it stands; only an APPROVED one is public." })
  readonly status!: ThankYouStatus;

  @Live()
  @Field(() => ThankYouChannel, { description: "The way on which it came in." })
  readonly channel!: ThankYouChannel;

  @Field(() => Int, {
    description:
      "Rises by 1 with every decision about it, from 1. Send it with yours, so that it does not undo somebody else's.",
  })
  readonly revision!: number;

  @Live()
  @Field(() => DateTimeScalar, { description: "When it came in, by the campaign's clock." })
  readonly receivedAt!: string;

  @Live()
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was said, for one from the STREET; null when nobody has said, and for all others.",
  })
  readonly heardAt!: string | null;

  @Live()
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was published; null when it is not public.",
  })
  readonly publishedAt!: string | null;
}

export const ThankYouConnection = connectionOf("ThankYou", () => ThankYouView, "thank-yous");
