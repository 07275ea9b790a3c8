import { ArrayMaxSize, ArrayMinSize, IsOptional, IsPositive, Max } from "class-validator";
import { Field, Float, ID, InputType } from "type-graphql";

import { Words } from "../field-rules.js";
import { WriteInput } from "../write.js";
import { ClaimState } from "./claim.type.js";

/** Hours that somebody is said to have given. */
@InputType({ description: "Hours that somebody who came is said to have given at an event." })
export class ClaimHoursInput extends WriteInput {
  @Field(() => ID, { description: "The attendance of the person at the event." })
  readonly attendance!: string;

  @Field(() => Float, { description: "The hours, above 0 and at most 24." })
  @IsPositive()
  @Max(24)
  readonly hours!: number;
}

/** A decision about hours. */
@InputType({
  description: "A coordinator's decision about hours that were claimed or assumed, of one campaign.",
})
export class VerifyHoursInput extends WriteInput {
  @Field(() => [ID], {
    description: "The entries to decide about, 1 to 100 of them; all are decided, or none.",
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  readonly entries!: readonly string[];

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
