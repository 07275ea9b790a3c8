import { createUnionType, Field, ObjectType } from "type-graphql";

import { describeEnum } from "../describe-enum.js";
import { WrittenResult } from "../write.js";
import { VolunteerCardView } from "./volunteer.type.js";

const CLIENT_REF = "The reference that came with the write, so that answers can be told apart.";

export const AddVolunteerRefusal = describeEnum("AddVolunteerRefusal", "Why a person could not be added.", {
  NAME_BLANK: "The family name or the given name is blank.",
  BAD_PHONE: "The phone number is not one that can be called.",
  BAD_BIRTH_YEAR: "The year of birth lies in the future or more than 110 years back.",
});
export type AddVolunteerRefusal = keyof typeof AddVolunteerRefusal;

/** A new card. */
@ObjectType({ description: "The person is new and has a card now." })
export class VolunteerAdded {
  readonly __typename!: "VolunteerAdded";

  @Field(() => String, { description: CLIENT_REF })
  readonly clientRef!: string;

  @Field(() => VolunteerCardView, { description: "The new card, with its badge code." })
  readonly card!: VolunteerCardView;
}

/** A card that was there. */
@ObjectType({
  description:
    "The person was known already, by name and phone or e-mail; only a guardian's consent is added to the card.",
})
export class VolunteerKnown {
  readonly __typename!: "VolunteerKnown";

  @Field(() => String, { description: CLIENT_REF })
  readonly clientRef!: string;

  @Field(() => VolunteerCardView, { description: "The card that exists already." })
  readonly card!: VolunteerCardView;
}

/** Nothing was added. */
@ObjectType({ description: "The person was not added, and why." })
export class AddVolunteerRefused {
  readonly __typename!: "AddVolunteerRefused";

  @Field(() => String, { description: CLIENT_REF })
  readonly clientRef!: string;

  @Field(() => AddVolunteerRefusal, { description: "The reason, as a code that programs can tell apart." })
  readonly code!: AddVolunteerRefusal;

  @Field(() => String, { description: "The reason in English, with what to do next." })
  readonly message!: string;
}

export const AddVolunteerResult = createUnionType({
  name: "AddVolunteerResult",
  description: "What came of adding a person: a new card, one that was known, or a refusal.",
  types: () => [VolunteerAdded, VolunteerKnown, AddVolunteerRefused] as const,
  resolveType: ({ __typename }) => __typename,
});
export type AddVolunteerResult = VolunteerAdded | VolunteerKnown | AddVolunteerRefused;

/** Answer to `recordConsent`. */
@ObjectType({ description: "The card with the consent on it." })
export class RecordConsentResult {
  @Field(() => String, { description: CLIENT_REF })
  readonly clientRef!: string;

  @Field(() => VolunteerCardView, { description: "The card on which the consent is kept." })
  readonly card!: VolunteerCardView;
}

/** Answer to `withdrawConsent`. */
@ObjectType({ description: "The card on which the consent has ended." })
export class WithdrawConsentResult {
  @Field(() => String, { description: CLIENT_REF })
  readonly clientRef!: string;

  @Field(() => VolunteerCardView, { description: "The card on which the consent no longer holds." })
  readonly card!: VolunteerCardView;
}

/** Answer to `mergeVolunteers`. */
@ObjectType({ description: "The card that two cards have become." })
export class MergeVolunteersResult extends WrittenResult {
  @Field(() => VolunteerCardView, { description: "The card that stayed." })
  readonly card!: VolunteerCardView;
}

/** Answer to `unmergeVolunteer`. */
@ObjectType({ description: "The card that is its own again." })
export class UnmergeVolunteerResult extends WrittenResult {
  @Field(() => VolunteerCardView, {
    description: "The card that was folded into another one and stands alone now.",
  })
  readonly card!: VolunteerCardView;
}
