import { Field, ID, ObjectType } from "type-graphql";

import { connectionOf } from "../connection.js";
import { describeEnum } from "../describe-enum.js";
import { DateTimeScalar } from "../scalars.js";
import { WrittenResult } from "../write.js";

export const DuplicateState = describeEnum(
  "DuplicateState",
  "What was decided about two cards that may be one person's.",
  {
    OPEN: "Nobody has decided yet.",
    SAME: "They are one person: the cards were made one.",
    NOT_SAME: "They are two people; nobody is asked again.",
  },
);
export type DuplicateState = keyof typeof DuplicateState;

export const DuplicateSign = describeEnum("DuplicateSign", "Why two cards may be one person's.", {
  NAME_AND_YEAR: "The same name and year of birth, and no telephone number or e-mail address says otherwise.",
  SAME_CONTACT: "The same name and the same telephone number or e-mail address, since a card was changed.",
  TWO_CONTACTS: "One row of a roster named the telephone number of one and the e-mail address of the other.",
});
export type DuplicateSign = keyof typeof DuplicateSign;

/** Two cards that may be one person's. */
@ObjectType("DuplicateCandidate", {
  description:
    "Two volunteers' cards that may be one person's, to be decided by a coordinator. Coordinators may read it, nobody else.",
})
export class DuplicateCandidateView {
  @Field(() => ID, { description: "The candidate's own id, opaque; later ones come after earlier ones." })
  readonly id!: string;

  @Field(() => DuplicateSign, { description: "Why they may be one person's cards." })
  readonly sign!: DuplicateSign;

  @Field(() => DuplicateState, { description: "What was decided about them." })
  readonly state!: DuplicateState;

  @Field(() => DateTimeScalar, { description: "When they were found, in UTC." })
  readonly foundAt!: string;

  @Field(() => String, {
    nullable: true,
    description: "Why it was decided so, as it was written down; null when nothing was written.",
  })
  readonly reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The account that decided, by name; null before a decision and when the account is gone.",
  })
  readonly by!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was decided, in UTC; null before." })
  readonly decidedAt!: string | null;

  readonly firstId!: string;
  readonly secondId!: string;
}

export const DuplicateCandidateConnection = connectionOf(
  "DuplicateCandidate",
  () => DuplicateCandidateView,
  "pairs of cards",
);

/** Answer to `decideDuplicate`. */
@ObjectType({ description: "The pair of cards as it stands after the decision." })
export class DecideDuplicateResult extends WrittenResult {
  @Field(() => DuplicateCandidateView, { description: "The pair with what was decided." })
  readonly candidate!: DuplicateCandidateView;
}
