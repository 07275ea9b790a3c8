import { IsOptional, IsPositive, Matches, Max, Min, ValidateNested } from "class-validator";
import { Field, Float, ID, InputType, Int } from "type-graphql";

import { Length } from "../field-rules.js";
import { LocalizedTextInput } from "../localized-text.input.js";
import { WriteInput } from "../write.js";

/** What a new project needs. */
@InputType({ description: "A new project of a campaign." })
export class AddProjectInput extends WriteInput {
  @Field(() => String, { description: "The slug of the campaign it belongs to." })
  readonly campaign!: string;

  @Field(() => LocalizedTextInput, { description: "The project's name, in at least one language." })
  @ValidateNested()
  readonly name!: LocalizedTextInput;
}

/** What a new challenge needs. */
@InputType({ description: "A new challenge of a project." })
export class AddChallengeInput extends WriteInput {
  @Field(() => String, { description: "The slug of the campaign it belongs to." })
  readonly campaign!: string;

  @Field(() => ID, { description: "The project it belongs to, of the same campaign." })
  readonly project!: string;

  @Field(() => String, {
    description:
      "The challenge's short name: 1 to 40 lower-case letters, digits and hyphens, unique within the campaign.",
  })
  @Length(1, 40)
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  readonly code!: string;

  @Field(() => LocalizedTextInput, { description: "The challenge's name, in at least one language." })
  @ValidateNested()
  readonly name!: LocalizedTextInput;

  @Field(() => LocalizedTextInput, {
    description: 'What is counted, such as "cups of tea handed out", in at least one language.',
  })
  @ValidateNested()
  readonly unit!: LocalizedTextInput;

  @Field(() => Float, {
    nullable: true,
    description:
      "How many units are wanted, above 0 and at most 1 000 000 000; left out when there is no target.",
  })
  @IsOptional()
  @IsPositive()
  @Max(1_000_000_000)
  readonly target?: number | null;
}

/** What shall be different about a project. */
@InputType({ description: "What shall be different about a project. What is left out stays." })
export class ChangeProjectInput extends WriteInput {
  @Field(() => ID, { description: "The project to change." })
  readonly id!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The revision you have read, 1 or more; if the project has changed since, yours is refused with STALE_CHANGE. Left out, it is not compared.",
  })
  @IsOptional()
  @Min(1)
  readonly revision?: number | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "Another name, in at least one language; all three are replaced.",
  })
  @IsOptional()
  @ValidateNested()
  readonly name?: LocalizedTextInput | null;
}

/** What shall be different about a challenge. */
@InputType({
  description: "What shall be different about a challenge. What is left out stays; its code always does.",
})
export class ChangeChallengeInput extends WriteInput {
  @Field(() => ID, { description: "The challenge to change." })
  readonly id!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The revision you have read, 1 or more; if the challenge has changed since, yours is refused with STALE_CHANGE. Left out, it is not compared.",
  })
  @IsOptional()
  @Min(1)
  readonly revision?: number | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "Another name, in at least one language; all three are replaced.",
  })
  @IsOptional()
  @ValidateNested()
  readonly name?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description:
      "Another unit, in at least one language; all three are replaced. Refused with CHALLENGE_COUNTED once a result is recorded.",
  })
  @IsOptional()
  @ValidateNested()
  readonly unit?: LocalizedTextInput | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "How many units are wanted instead, above 0 and at most 1 000 000 000; null when there is none any more.",
  })
  @IsOptional()
  @IsPositive()
  @Max(1_000_000_000)
  readonly target?: number | null;
}
