import { Field, Float, ID, ObjectType } from "type-graphql";

import { connectionOf } from "../connection.js";
import { describeEnum } from "../describe-enum.js";
import { DateTimeScalar } from "../scalars.js";
import { WrittenResult } from "../write.js";
import { ClaimState } from "./claim.type.js";

export const HoursSource = describeEnum("HoursSource", "Where hours that nobody measured come from.", {
  CLAIM: "Somebody said so: a report of an organization, or the front office.",
  EVENT_END: "Taken from the check-in to the event's end, because nobody was seen to leave.",
});
export type HoursSource = keyof typeof HoursSource;

/** Time given that nobody measured. */
@ObjectType("HoursEntry", {
  description:
    "Hours of one person at one event that were claimed or assumed, not measured at a desk. Coordinators may read it.",
})
export class HoursEntryView {
  @Field(() => ID, { description: "The entry's own id, opaque and never reused." })
  readonly id!: string;

  @Field(() => Float, { description: "The hours, above 0 and at most 48, rounded to hundredths." })
  readonly hours!: number;

  @Field(() => HoursSource, { description: "Where they come from." })
  readonly source!: HoursSource;

  @Field(() => ClaimState, { description: "Where the claim stands; only VERIFIED ones are verified hours." })
  readonly state!: ClaimState;

  @Field(() => DateTimeScalar, { description: "When it was written down, in the campaign's time zone." })
  readonly recordedAt!: string;

  readonly eventId!: string;
  readonly volunteerId!: string;
  readonly organizationId!: string | null;
}

export const HoursEntryConnection = connectionOf("HoursEntry", () => HoursEntryView, "entries of hours");

/** Answer to `claimHours`. */
@ObjectType({ description: "The hours that were claimed." })
export class ClaimHoursResult extends WrittenResult {
  @Field(() => HoursEntryView, { description: "The new entry, still to be checked." })
  readonly entry!: HoursEntryView;
}

/** Answer to `verifyHours`. */
@ObjectType({ description: "The hours with the decision about them." })
export class VerifyHoursResult extends WrittenResult {
  @Field(() => [HoursEntryView], { description: "The entries as they stand now, in the order of the input." })
  readonly entries!: readonly HoursEntryView[];
}
