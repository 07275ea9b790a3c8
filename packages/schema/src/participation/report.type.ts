import { Field, Float, Int, ObjectType } from "type-graphql";

import { describeEnum } from "../describe-enum.js";
import { WrittenResult } from "../write.js";

export const RowOutcome = describeEnum("RowOutcome", "What became of one person in a report.", {
  COUNTED:
    "New: counted as reported from this version on. To an organization's account: new among those it is credited with.",
  ALREADY_REPORTED:
    "Known for this event already; nothing was counted again. To an organization's account: it is credited with the person already.",
  REFUSED: "Not taken; the row's code and message say why.",
});
export type RowOutcome = keyof typeof RowOutcome;

export const HoursOutcome = describeEnum(
  "HoursOutcome",
  "What became of the hours that a report says of one person.",
  {
    CLAIMED:
      "Kept as claimed until somebody checks them. To an organization's account also when it was not credited with the visit before: what others know of its hours is not told.",
    ALREADY_KNOWN:
      "Not taken: hours of that visit are known, or another row of the report has said them before.",
  },
);
export type HoursOutcome = keyof typeof HoursOutcome;

/** What became of one person. */
@ObjectType({
  description: "What became of one person in a report. Whoever handed the report in may read it.",
})
export class ReportRow {
  @Field(() => Int, { description: "The person's place in `people`, from 0." })
  readonly index!: number;

  @Field(() => RowOutcome, { description: "What became of it: counted, known before, or refused." })
  readonly outcome!: RowOutcome;

  @Field(() => HoursOutcome, {
    nullable: true,
    description: "What became of its hours; null when it said none or was refused.",
  })
  readonly hoursOutcome!: HoursOutcome | null;

  @Field(() => String, {
    nullable: true,
    description: "The code of the refusal, one of the list of errors; null when it was not refused.",
  })
  readonly code!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The refusal in English, with what to do next; null when it was not refused.",
  })
  readonly message!: string | null;
}

/** What a report does to a metric. */
@ObjectType({
  description:
    "What a report does, or would do, to one of the campaign's metrics. Whoever handed the report in may read it.",
})
export class MetricEffect {
  @Field(() => String, { description: "The id of the metric." })
  readonly metric!: string;

  @Field(() => Float, { description: "Its value before the report, in the metric's own unit; 0 or more." })
  readonly before!: number;

  @Field(() => Float, { description: "Its value after the report, in the metric's own unit; 0 or more." })
  readonly after!: number;
}

/** Answer to `submitReport`. */
@ObjectType({ description: "What became of a report, person by person, and what it does to the figures." })
export class SubmitReportResult extends WrittenResult {
  @Field(() => Boolean, { description: "True when it was only tried and nothing was kept." })
  readonly dryRun!: boolean;

  @Field(() => [ReportRow], { description: "One row for each person of the report, in its order." })
  readonly rows!: readonly ReportRow[];

  @Field(() => [MetricEffect], {
    description:
      "The metrics that the report changes, or would change. An organization's account is told of head-counts and results alone: how the numbers of people change would tell where else its people were.",
  })
  readonly effect!: readonly MetricEffect[];
}
