import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";

import { Length, Words } from "../field-rules.js";
import { WriteInput } from "../write.js";

/** Whom the front office calls from now on. */
@InputType({ description: "Somebody whom the front office calls when it is about an organization." })
export class AddResponsiblePersonInput extends WriteInput {
  @Field(() => ID, { description: "The organization that they answer for." })
  readonly organization!: string;

  @Field(() => String, { description: "The person's name, 1 to 100 characters." })
  @Words(1, 100)
  readonly name!: string;

  @Field(() => String, {
    nullable: true,
    description: "What they do there, up to 100 characters; left out when nobody has said.",
  })
  @IsOptional()
  @Length(0, 100)
  readonly role?: string | null;

  @Field(() => String, { nullable: true, description: "A phone number in any usual form." })
  @IsOptional()
  @Length(0, 40)
  readonly phone?: string | null;

  @Field(() => String, { nullable: true, description: "An e-mail address, up to 200 characters." })
  @IsOptional()
  @Length(0, 200)
  readonly email?: string | null;
}

/** Whom the front office does not call any more. */
@InputType({ description: "Somebody whom the front office does not call any more." })
export class RemoveResponsiblePersonInput extends WriteInput {
  @Field(() => ID, { description: "The organization that they answered for." })
  readonly organization!: string;

  @Field(() => ID, { description: "The id of the entry, as the organization has it." })
  readonly person!: string;
}
