import { Field, ObjectType } from "type-graphql";

import { describeEnum } from "../describe-enum.js";
import { DateTimeScalar } from "../scalars.js";

export const ConsentPurpose = describeEnum(
  "ConsentPurpose",
  "What a person, or their guardian, has agreed to.",
  {
    TAKE_PART: "To take part in events; needed for everybody under the campaign's consent age.",
    SHOW_NAME: 'To be shown by first name and initial, such as "Aigerim K.".',
    PHOTO: "To be shown on photographs.",
  },
);
export type ConsentPurpose = keyof typeof ConsentPurpose;

export const ConsentGranter = describeEnum(
  "ConsentGranter",
  "Who gave a consent: the person or a guardian.",
  {
    SELF: "The volunteer, who was old enough to decide.",
    GUARDIAN: "A parent or another guardian, for a minor.",
  },
);
export type ConsentGranter = keyof typeof ConsentGranter;

export const GuardianRelation = describeEnum(
  "GuardianRelation",
  "What the adult who agreed for a minor is to them.",
  {
    MOTHER: "The mother of the minor.",
    FATHER: "The father of the minor.",
    GUARDIAN: "A guardian by law, who is not a parent.",
    OTHER: "Somebody else who may decide for the minor, such as a grandparent in charge.",
  },
);
export type GuardianRelation = keyof typeof GuardianRelation;

/** Who agreed for a minor. */
@ObjectType("ConsentGuardian", {
  description: "The adult who agreed for a minor. Coordinators may read it.",
})
export class ConsentGuardianView {
  @Field(() => String, { description: "The adult's name as it was written down, 2 to 100 characters." })
  readonly name!: string;

  @Field(() => GuardianRelation, { description: "What the adult is to the minor." })
  readonly relation!: GuardianRelation;
}

/** A permission that was given. */
@ObjectType("Consent", {
  description: "A permission that a volunteer or a guardian has given. Coordinators may read it.",
})
export class ConsentView {
  @Field(() => ConsentPurpose, {
    description: "What was agreed to: to take part, to be named or to be photographed.",
  })
  readonly purpose!: ConsentPurpose;

  @Field(() => ConsentGranter, { description: "Who agreed to it: the person or a guardian." })
  readonly grantedBy!: ConsentGranter;

  @Field(() => DateTimeScalar, { description: "The moment from which it holds." })
  readonly grantedAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "The moment until which it holds, or held; null when it has no end.",
  })
  readonly until!: string | null;

  @Field(() => Boolean, { description: "True while it holds: it has neither run out nor been withdrawn." })
  readonly holds!: boolean;

  @Field(() => ConsentGuardianView, {
    nullable: true,
    description: "Which adult agreed; null for a person's own word, and where nobody wrote it down.",
  })
  readonly guardian!: ConsentGuardianView | null;

  @Field(() => String, {
    nullable: true,
    description: "Why it was withdrawn, as whoever noted that wrote it; null for one that was not.",
  })
  readonly withdrawnBecause!: string | null;
}
