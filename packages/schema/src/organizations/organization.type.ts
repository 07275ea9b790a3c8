import { Field, ID, Int, ObjectType } from "type-graphql";

import { connectionOf } from "../connection.js";
import { describeEnum } from "../describe-enum.js";
import { Live } from "../live-directive.js";
import { LocalizedTextView } from "../localized-text.type.js";

export const OrganizationKind = describeEnum("OrganizationKind", "What sort of body an organization is.", {
  FRONT_OFFICE: "The city's volunteer front office, which runs the campaign.",
  REGISTERED: "A legal entity, such as a foundation or an association.",
  STUDENT: "A group of a university, a college or a school.",
  CORPORATE: "The volunteers of a company.",
  STATE: "A public body, such as a youth policy department.",
  GROUP: "People who volunteer together without being registered.",
});
export type OrganizationKind = keyof typeof OrganizationKind;

export const SizeClass = describeEnum(
  "SizeClass",
  "How large an organization is, so that small ones are compared with small ones.",
  {
    SMALL: "Fewer than 100 people.",
    MEDIUM: "From 100 to 999 people.",
    LARGE: "1 000 people or more.",
  },
);
export type SizeClass = keyof typeof SizeClass;

/** A legal entity or a group. */
@ObjectType("Organization", {
  description:
    "A legal entity or a group that holds events or brings volunteers. Everybody may read what stands here.",
})
export class OrganizationView {
  @Live()
  @Field(() => ID, { description: "The organization's own id, opaque and never reused." })
  readonly id!: string;

  @Live()
  @Field(() => LocalizedTextView, {
    description:
      "The organization's name as it stands on boards, in three languages, at most 120 letters each.",
  })
  readonly name!: LocalizedTextView;

  @Live()
  @Field(() => OrganizationKind, { description: "What sort of body it is." })
  readonly kind!: OrganizationKind;

  @Live()
  @Field(() => Boolean, {
    description: "True when the front office has checked that the organization is who it says.",
  })
  readonly verified!: boolean;

  @Field(() => SizeClass, { nullable: true, description: "How large it is; null when nobody has said." })
  readonly sizeClass!: SizeClass | null;

  @Field(() => Int, {
    description:
      "Rises by 1 with every change, from 1. Give it back with `changeOrganization` so as not to overwrite somebody else's change.",
  })
  readonly revision!: number;

  readonly districtId!: string | null;
}

export const OrganizationConnection = connectionOf("Organization", () => OrganizationView, "organizations");
