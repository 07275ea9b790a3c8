import { Field, ID, Int, ObjectType } from "type-graphql";

import { connectionOf } from "../connection.js";
import { DateTimeScalar } from "../scalars.js";

/** What anyone may see of a person. */
@ObjectType("Volunteer", {
  description:
    "A person who volunteers, as anybody may see them: no surname, no contact, no age. Whoever may read what they belong to may read it.",
})
export class VolunteerView {
  @Field(() => ID, {
    description: "The volunteer's own id, opaque and never reused. It says nothing about the person.",
  })
  readonly id!: string;
}

/** The whole card of a person. */
@ObjectType("VolunteerCard", {
  description: "A volunteer's card with name, contacts and consents. Coordinators may read it, nobody else.",
})
export class VolunteerCardView {
  @Field(() => VolunteerView, { description: "The same person as anybody may see them." })
  readonly volunteer!: VolunteerView;

  @Field(() => String, {
    description:
      "The code on the volunteer's badge, 6 to 12 letters and digits, to be typed or scanned at the desk.",
  })
  readonly code!: string;

  @Field(() => String, { description: "The family name as it was entered." })
  readonly familyName!: string;

  @Field(() => String, { description: "The given name as it was entered." })
  readonly givenName!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The year of birth, from 1900, such as 2010; null when it is not known.",
  })
  readonly birthYear!: number | null;

  /** Read through a resolver of its own, which notes who has looked. */
  readonly phone!: string | null;

  /** As the phone number. */
  readonly email!: string | null;

  @Field(() => Int, {
    description:
      "Rises by 1 with every change of the details, from 1. Give it back with `changeVolunteer` so as not to overwrite somebody else's change.",
  })
  readonly revision!: number;

  @Field(() => Boolean, {
    description:
      "True when the person is under 18 at the end of the year, by their year of birth; false also when that is not known.",
  })
  readonly isMinor!: boolean;

  @Field(() => Boolean, { description: "True when a guardian's consent to take part holds now." })
  readonly hasGuardianConsent!: boolean;
}

/** A card that is part of another one. */
@ObjectType("MergedCard", {
  description:
    "A card that was folded into another one as the same person and can be parted from it again. Coordinators may read it.",
})
export class MergedCardView {
  @Field(() => ID, { description: "The id of the volunteer whose card it was, for `unmergeVolunteer`." })
  readonly id!: string;

  @Field(() => String, {
    description: "The code on its badge, 6 to 12 letters and digits, which opens the kept card now.",
  })
  readonly code!: string;

  @Field(() => String, { description: "The family name as it was entered on this card." })
  readonly familyName!: string;

  @Field(() => String, { description: "The given name as it was entered on this card." })
  readonly givenName!: string;

  @Field(() => DateTimeScalar, { description: "The moment at which the two cards became one." })
  readonly mergedAt!: string;

  @Field(() => String, { description: "Why they are the same person, as whoever merged them wrote it." })
  readonly reason!: string;
}

export const VolunteerConnection = connectionOf("Volunteer", () => VolunteerCardView, "volunteers' cards");
