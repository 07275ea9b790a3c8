import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";

import { Words } from "../field-rules.js";
import { WriteInput } from "../write.js";
import { DuplicateState } from "./duplicate.type.js";

/** A decision about two cards. */
@InputType({ description: "What somebody decides about two cards that may be one person's." })
export class DecideDuplicateInput extends WriteInput {
  @Field(() => ID, { description: "The pair of cards that it is about." })
  readonly candidate!: string;

  @Field(() => DuplicateState, {
    description:
      "SAME makes the cards one, into the older of them; NOT_SAME leaves them; OPEN takes a decision back, and parts the cards that it made one.",
  })
  readonly decision!: DuplicateState;

  @Field(() => String, {
    nullable: true,
    description:
      "Why, 3 to 500 characters; kept with the correction. Left out, the correction says only what was decided.",
  })
  @IsOptional()
  @Words(3, 500)
  readonly reason?: string | null;
}
