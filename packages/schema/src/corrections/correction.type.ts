import { Field, ID, ObjectType } from "type-graphql";

import { connectionOf } from "../connection.js";
import { describeEnum } from "../describe-enum.js";
import { DateTimeScalar } from "../scalars.js";

export const CorrectionSubject = describeEnum("CorrectionSubject", "What sort of fact was corrected.", {
  EVENT: "An event: its state, its times, or where it is counted.",
  ATTENDANCE: "A visit that was taken back.",
  HEADCOUNT: "A number of people without names that was replaced.",
  IMPACT: "A result that was decided about.",
  HOURS: "Hours that were decided about.",
});
export type CorrectionSubject = keyof typeof CorrectionSubject;

/** One detail of a correction. */
@ObjectType("CorrectedDetail", {
  description: "A detail that a correction has changed. Coordinators may read it.",
})
export class CorrectedDetailView {
  @Field(() => String, { description: "The detail's name, such as status, count, startsAt or district." })
  readonly field!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "What it was: a number, a state, a moment in the campaign's time zone, or the code or id of what it pointed to; null for nothing.",
  })
  readonly from!: string | null;

  @Field(() => String, { nullable: true, description: "What it is since then, in the same form." })
  readonly to!: string | null;
}

/** Fix of a fact. */
@ObjectType("Correction", {
  description:
    "A fix of something that may have been counted, with its reason. It is a fact itself and never changes. Coordinators may read it.",
})
export class CorrectionView {
  @Field(() => ID, { description: "The correction's own id, opaque; later ones come after earlier ones." })
  readonly id!: string;

  @Field(() => CorrectionSubject, { description: "What sort of fact was corrected." })
  readonly subject!: CorrectionSubject;

  @Field(() => [CorrectedDetailView], { description: "What was changed, one entry for each detail." })
  readonly changes!: readonly CorrectedDetailView[];

  @Field(() => String, { description: "Why, as it was written down." })
  readonly reason!: string;

  @Field(() => String, {
    nullable: true,
    description: "The account that made it, by name; null when it is gone or the server did it.",
  })
  readonly by!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was made, in the campaign's time zone." })
  readonly correctedAt!: string;

  readonly eventId!: string;
}

export const CorrectionConnection = connectionOf("Correction", () => CorrectionView, "corrections");
