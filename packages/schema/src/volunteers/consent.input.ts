import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";

import { Words } from "../field-rules.js";
import { DateTimeScalar } from "../scalars.js";
import { WriteInput } from "../write.js";
import { ConsentGranter, ConsentPurpose, GuardianRelation } from "./consent.type.js";

/** Who agrees for a minor. */
@InputType({ description: "The adult who agrees for a minor." })
export class ConsentGuardianInput {
  @Field(() => String, { description: "The adult's name, 2 to 100 characters." })
  @Words(2, 100)
  readonly name!: string;

  @Field(() => GuardianRelation, { description: "What the adult is to the minor." })
  readonly relation!: GuardianRelation;
}

/** A consent that was given at the desk. */
@InputType({ description: "A consent that a person or a guardian has given, to be kept on the card." })
export class RecordConsentInput extends WriteInput {
  @Field(() => ID, { description: "The volunteer whose card it is." })
  readonly volunteer!: string;

  @Field(() => ConsentPurpose, { description: "What the person, or the guardian, has agreed to." })
  readonly purpose!: ConsentPurpose;

  @Field(() => ConsentGranter, {
    description: "Who agreed; for somebody under the consent age only a guardian can.",
  })
  readonly grantedBy!: ConsentGranter;

  @Field(() => ConsentGuardianInput, {
    nullable: true,
    description: "Which adult agreed, where a guardian did; left out when nobody wrote it down.",
  })
  @IsOptional()
  readonly guardian?: ConsentGuardianInput | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "The moment until which it holds, later than now, else it is refused with ENDS_BEFORE_START; left out when it has no end.",
  })
  @IsOptional()
  readonly until?: string | null;
}

/** A consent that is taken back. */
@InputType({ description: "A consent that a person or a guardian no longer gives." })
export class WithdrawConsentInput extends WriteInput {
  @Field(() => ID, { description: "The volunteer whose card it is." })
  readonly volunteer!: string;

  @Field(() => ConsentPurpose, {
    description: "What is no longer agreed to; whoever had agreed to it, all of it ends.",
  })
  readonly purpose!: ConsentPurpose;

  @Field(() => String, {
    description: "Why, or who asked for it, 3 to 500 characters; kept with the consent.",
  })
  @Words(3, 500)
  readonly reason!: string;
}
