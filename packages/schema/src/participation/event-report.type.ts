import { Field, ID, Int, ObjectType } from "type-graphql";

import { connectionOf } from "../connection.js";
import { DateTimeScalar } from "../scalars.js";

/** What became different about something that a report said. */
@ObjectType("ReportCorrection", {
  description:
    "A head-count or a result of a report that was corrected, and why. Coordinators and the organization that reported may read it.",
})
export class ReportCorrectionView {
  @Field(() => DateTimeScalar, { description: "When it was corrected, in the campaign's time zone." })
  readonly correctedAt!: string;

  @Field(() => String, { description: "Why, as whoever corrected it wrote." })
  readonly reason!: string;
}

/** A report that was handed in. */
@ObjectType("EventReport", {
  description:
    "A report that an organization has handed in about an event, with what has become of it. Coordinators and the organization that reported may read it.",
})
export class EventReportView {
  @Field(() => ID, { description: "The report's own id, opaque; later ones come after earlier ones." })
  readonly id!: string;

  @Field(() => DateTimeScalar, { description: "When it was handed in, in the campaign's time zone." })
  readonly reportedAt!: string;

  @Field(() => Int, { description: "How many people it named who were new to it, 0 to 500." })
  readonly peopleCounted!: number;

  @Field(() => Int, { description: "How many people it named who had been reported before, 0 to 500." })
  readonly peopleKnown!: number;

  @Field(() => Int, { description: "How many of its rows about people were refused, 0 to 500." })
  readonly peopleRefused!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many people it said came without giving their names, 0 or more, at least when it was a range; null when it said nothing.",
  })
  readonly headcountUnnamed!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many people without names it said came at most, 0 or more, never below `headcountUnnamed` and the same unless it was a range; null when it said nothing.",
  })
  readonly headcountAtMost!: number | null;

  @Field(() => Int, { description: "How many items its list of results had, 0 to 50." })
  readonly results!: number;

  @Field(() => Int, {
    description: "How many of its people and results nobody has checked yet, 0 or more.",
  })
  readonly unchecked!: number;

  @Field(() => Int, { description: "How many of its people and results were confirmed, 0 or more." })
  readonly confirmed!: number;

  @Field(() => [ReportCorrectionView], {
    description: "What of its head-counts and results was corrected, the latest first, at most 10.",
  })
  readonly corrections!: readonly ReportCorrectionView[];

  readonly eventId!: string;
}

export const EventReportConnection = connectionOf("EventReport", () => EventReportView, "reports");
