import { ArrayMaxSize, ArrayMinSize } from "class-validator";
import { Field, ID, InputType } from "type-graphql";

import { Words } from "../field-rules.js";
import { DateScalar } from "../scalars.js";
import { WriteInput } from "../write.js";
import { KeyScope } from "./api-key.type.js";

/** What a new key needs. */
@InputType({ description: "A new API key of an organization." })
export class IssueApiKeyInput extends WriteInput {
  @Field(() => ID, {
    nullable: true,
    description:
      "The organization that the key is for. Coordinators name it; an organization's account leaves it out or names its own.",
  })
  readonly organization?: string | null;

  @Field(() => String, { description: "What the key is for, 1 to 100 characters." })
  @Words(1, 100)
  readonly name!: string;

  @Field(() => [KeyScope], { description: "What it lets a program do, at least one thing." })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  readonly scopes!: readonly KeyScope[];

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The last day on which it works, in UTC, today or later; left out, it works until somebody ends it.",
  })
  readonly lastDay?: string | null;
}

/** Which key is ended. */
@InputType({ description: "An API key that is not to work any longer." })
export class RevokeApiKeyInput extends WriteInput {
  @Field(() => ID, { description: "The id of the key, as the list of an organization's keys has it." })
  readonly apiKey!: string;
}
