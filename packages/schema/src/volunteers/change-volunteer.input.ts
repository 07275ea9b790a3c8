import { ArrayMaxSize, IsOptional, Min } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";

import { Length, Words } from "../field-rules.js";
import { WriteInput } from "../write.js";

/** What shall be different about a person. */
@InputType({
  description:
    "What shall be different on a volunteer's card, and why. What is left out stays; what was counted does not change.",
})
export class ChangeVolunteerInput extends WriteInput {
  @Field(() => ID, { description: "The volunteer whose card it is." })
  readonly volunteer!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The revision you have read, 1 or more; if the card has changed since, or has become part of another one, yours is refused with STALE_CHANGE. Left out, it is not compared.",
  })
  @IsOptional()
  @Min(1)
  readonly revision?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Another family name, up to 100 characters; blank is refused with NAME_BLANK.",
  })
  @IsOptional()
  @Length(0, 100)
  readonly familyName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Another given name, up to 100 characters; blank is refused with NAME_BLANK.",
  })
  @IsOptional()
  @Length(0, 100)
  readonly givenName?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Another year of birth, from 110 years back to this year; null when it is not known.",
  })
  readonly birthYear?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Another phone number in any usual form; null or blank takes it away.",
  })
  @IsOptional()
  @Length(0, 40)
  readonly phone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Another e-mail address, up to 200 characters; null or blank takes it away.",
  })
  @IsOptional()
  @Length(0, 200)
  readonly email?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: "The organizations that the person belongs to from now on, up to 20 of them.",
  })
  @IsOptional()
  @ArrayMaxSize(20)
  readonly organizations?: readonly string[] | null;

  @Field(() => String, { description: "Why it changes, 3 to 500 characters; kept with the card." })
  @Words(3, 500)
  readonly reason!: string;
}
