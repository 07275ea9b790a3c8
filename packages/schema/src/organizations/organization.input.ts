import { IsOptional, ValidateNested } from "class-validator";
import { Field, InputType } from "type-graphql";

import { Length } from "../field-rules.js";
import { LocalizedTextInput } from "../localized-text.input.js";
import { WriteInput } from "../write.js";
import { OrganizationKind, SizeClass } from "./organization.type.js";

/** What a new organization needs. */
@InputType({ description: "A new organization, known to every campaign." })
export class AddOrganizationInput extends WriteInput {
  @Field(() => LocalizedTextInput, { description: "The organization's name, in at least one language." })
  @ValidateNested()
  readonly name!: LocalizedTextInput;

  @Field(() => OrganizationKind, { description: "What sort of body it is." })
  readonly kind!: OrganizationKind;

  @Field(() => SizeClass, {
    nullable: true,
    description: "How large it is; left out when that is not known.",
  })
  readonly sizeClass?: SizeClass | null;
}

/** Which organizations a list holds. */
@InputType({ description: "Which organizations a list holds. What is left out does not narrow it." })
export class OrganizationFilter {
  @Field(() => String, {
    nullable: true,
    description: "The beginning of a word of the name, in any language, 1 to 100 characters.",
  })
  @IsOptional()
  @Length(1, 100)
  readonly search?: string | null;

  @Field(() => OrganizationKind, { nullable: true, description: "Only organizations of this sort." })
  readonly kind?: OrganizationKind | null;
}
