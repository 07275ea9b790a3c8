import { IsOptional, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";

import { Length } from "../field-rules.js";
import { describeEnum } from "../describe-enum.js";
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

/** What shall be different about an organization. */
@InputType({ description: "What shall be different about an organization. What is left out stays." })
export class ChangeOrganizationInput extends WriteInput {
  @Field(() => ID, { description: "The organization to change." })
  readonly id!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The revision you have read, 1 or more; if the organization has changed since, yours is refused with STALE_CHANGE. Left out, it is not compared.",
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

  @Field(() => OrganizationKind, { nullable: true, description: "Another sort of body." })
  readonly kind?: OrganizationKind | null;

  @Field(() => SizeClass, {
    nullable: true,
    description: "Another size; null when it is not known any more.",
  })
  readonly sizeClass?: SizeClass | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True when the front office has checked that it is who it says.",
  })
  readonly verified?: boolean | null;
}

export const OrganizationOrder = describeEnum("OrganizationOrder", "The order of a list of organizations.", {
  NAME: "By the Russian name.",
  NEWEST: "The one that was added last comes first.",
});
export type OrganizationOrder = keyof typeof OrganizationOrder;

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

  @Field(() => SizeClass, { nullable: true, description: "Only organizations of this size." })
  readonly sizeClass?: SizeClass | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True for only those that the front office has checked, false for only the others.",
  })
  readonly verified?: boolean | null;
}
