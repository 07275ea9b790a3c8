import { ArrayMaxSize, IsOptional, IsPositive, Max, Min, ValidateNested } from "class-validator";
import { Field, Float, ID, InputType, Int } from "type-graphql";

import { RowByRow } from "../field-rules.js";
import { WriteInput } from "../write.js";

/** A person in a report. */
@InputType({ description: "A volunteer whom an organization names in its report of an event." })
export class ReportedPersonInput {
  @Field(() => ID, {
    description:
      "The volunteer who is said to have come. An organization's account names only people who belong to it.",
  })
  readonly volunteer!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      "The hours they are said to have given, above 0 and at most 24; left out when nobody has said. They are kept as claimed, also of somebody who was reported before, unless hours of that visit are known.",
  })
  @IsOptional()
  @IsPositive()
  @Max(24)
  readonly hours?: number | null;
}

/** A result in a report. */
@InputType({ description: "A result that an organization names in its report of an event." })
export class ReportedImpactInput {
  @Field(() => ID, { description: "The challenge it counts for, of the event's campaign." })
  readonly challenge!: string;

  @Field(() => Float, { description: "The amount in the challenge's unit, above 0 and at most 100 000 000." })
  @IsPositive()
  @Max(100_000_000)
  readonly quantity!: number;
}

/** What an organization says of an event. */
@InputType({
  description:
    "What an organization says about an event: people, head-count and results. All of it is shown as reported until somebody checks it. Coordinators hand it in, or the organization itself.",
})
export class SubmitReportInput extends WriteInput {
  @Field(() => ID, { description: "The event that the report is about." })
  readonly event!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The organization that reports. Coordinators name it; an organization's account leaves it out or names its own.",
  })
  readonly organization?: string | null;

  @Field(() => [ReportedPersonInput], {
    nullable: true,
    description:
      "The people who came, at most 500; more are refused with BATCH_TOO_LARGE. One with a value that does not fit its field is refused alone.",
  })
  @RowByRow()
  readonly people?: readonly ReportedPersonInput[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many people came without giving their names, 0 to 1 000 000; with `headcountAtMost`, how many at least. Replaces what was reported before.",
  })
  @IsOptional()
  @Min(0)
  @Max(1_000_000)
  readonly headcountUnnamed?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many people without names at most, 0 to 1 000 000 and never below `headcountUnnamed`, where nobody could say it exactly; only together with that, and left out, it is the same.",
  })
  @IsOptional()
  @Min(0)
  @Max(1_000_000)
  readonly headcountAtMost?: number | null;

  @Field(() => [ReportedImpactInput], { nullable: true, description: "The results, at most 50." })
  @IsOptional()
  @ArrayMaxSize(50)
  @ValidateNested()
  readonly impact?: readonly ReportedImpactInput[] | null;
}
