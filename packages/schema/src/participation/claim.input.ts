import { IsOptional, IsPositive, Max, Min } from "class-validator";
import { Field, Float, ID, InputType, Int } from "type-graphql";

import { Words } from "../field-rules.js";
import { WriteInput } from "../write.js";
import { ClaimState } from "./claim.type.js";

/** People without names. */
@InputType({
  description:
    "How many people came without giving their names. It replaces what the same organization reported for the event before.",
})
export class ReportHeadcountInput extends WriteInput {
  @Field(() => ID, { description: "The event they came to." })
  readonly event!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The organization that reports; left out for the front office itself.",
  })
  readonly organization?: string | null;

  @Field(() => Int, {
    description:
      "How many people, 0 to 1 000 000; with `countAtMost`, how many at least. They are shown as reported and never added to people with names.",
  })
  @Min(0)
  @Max(1_000_000)
  readonly count!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many people at most, 0 to 1 000 000 and never below `count`, where nobody could say it exactly; left out, it is `count`.",
  })
  @IsOptional()
  @Min(0)
  @Max(1_000_000)
  readonly countAtMost?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      "How they were counted, up to 500 characters. Needed where it replaces an earlier one, of at least 3 characters: why.",
  })
  @IsOptional()
  @Words(1, 500)
  readonly note?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The head-count that you have read as standing, or null when none did; if another one stands, yours is refused with STALE_CHANGE. Left out, it is not compared.",
  })
  readonly replaces?: string | null;
}

/** A result of an event. */
@InputType({ description: "An amount of a challenge's unit that an event brought." })
export class RecordImpactInput extends WriteInput {
  @Field(() => ID, { description: "The event that brought it." })
  readonly event!: string;

  @Field(() => ID, { description: "The challenge it counts for, of the same campaign." })
  readonly challenge!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The organization that reports; left out for the front office itself.",
  })
  readonly organization?: string | null;

  @Field(() => Float, { description: "The amount in the challenge's unit, above 0 and at most 100 000 000." })
  @IsPositive()
  @Max(100_000_000)
  readonly quantity!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "True when the coordinator has checked it, so that it counts at once.",
  })
  readonly verified!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "The evidence, such as who counted, up to 500 characters.",
  })
  @IsOptional()
  @Words(1, 500)
  readonly note?: string | null;
}

/** A decision about a result. */
@InputType({ description: "A coordinator's decision about a result that was claimed." })
export class VerifyImpactInput extends WriteInput {
  @Field(() => ID, { description: "The result to decide about." })
  readonly id!: string;

  @Field(() => ClaimState, {
    description: "VERIFIED, DISPUTED, REJECTED or VOIDED; CLAIMED is refused with WRONG_STATE.",
  })
  readonly decision!: ClaimState;

  @Field(() => String, {
    nullable: true,
    description: "Why, up to 500 characters; needed for everything but VERIFIED.",
  })
  @IsOptional()
  @Words(1, 500)
  readonly reason?: string | null;
}

/** A result with another amount. */
@InputType({
  description: "The right amount of a result that was recorded with a wrong one, and why it was wrong.",
})
export class CorrectImpactInput extends WriteInput {
  @Field(() => ID, { description: "The result whose amount is wrong." })
  readonly id!: string;

  @Field(() => Float, {
    description: "The right amount in the challenge's unit, above 0 and at most 100 000 000.",
  })
  @IsPositive()
  @Max(100_000_000)
  readonly quantity!: number;

  @Field(() => String, { description: "Why, 3 to 500 characters; kept as a correction." })
  @Words(3, 500)
  readonly reason!: string;
}
