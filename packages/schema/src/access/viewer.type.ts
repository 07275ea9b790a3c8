import { Field, ID, ObjectType } from "type-graphql";

import { describeEnum } from "../describe-enum.js";
import { OrganizationView } from "../organizations/organization.type.js";

export const ViewerKind = describeEnum("ViewerKind", "What sort of reader asks.", {
  ANONYMOUS: "Somebody who has not signed in and reads only what is public.",
  COORDINATOR: "A person of the front office who has signed in.",
  ORGANIZATION: "Somebody who answers for an organization and has signed in, or a program with its API key.",
});
export type ViewerKind = keyof typeof ViewerKind;

export const Permission = describeEnum("Permission", "Something that the reader may do.", {
  READ_PUBLIC: "Read what everybody may read.",
  MODERATE_THANKS: "Read all thank-yous and decide about them.",
  RECORD_PARTICIPATION: "Read volunteers' cards, add people, check them in and out, and record reports.",
  MANAGE_EVENTS: "Create, change, cancel and confirm events, publish their photos, and import a programme.",
  MANAGE_CAMPAIGNS: "Open campaigns, move their phase, and add projects, challenges and organizations.",
  READ_AUDIT: "Read who has changed what.",
  REPORT_OWN: "Report people, head-counts and results of the own organization.",
  READ_OWN: "Read what concerns the own organization, and watch its own activity.",
  MANAGE_OWN: "Issue and end API keys of the own organization.",
});
export type Permission = keyof typeof Permission;

/** Who asks, as they may see themselves. */
@ObjectType("Viewer", {
  description: "Who asks, and what they may do. Everybody may read it about themselves.",
})
export class ViewerView {
  @Field(() => ViewerKind, { description: "What sort of reader asks." })
  readonly kind!: ViewerKind;

  @Field(() => String, {
    nullable: true,
    description: "The name of whoever has signed in, or of the API key; null without either.",
  })
  readonly displayName!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Id of the account that has signed in, or of the API key, by which a page knows whose unsent rows it keeps; null without either.",
  })
  readonly accountId!: string | null;

  @Field(() => OrganizationView, {
    nullable: true,
    description:
      "The organization that the account answers for, or that the API key is of; null for coordinators and without either.",
  })
  readonly organization!: OrganizationView | null;

  @Field(() => [Permission], { description: "What the reader may do, READ_PUBLIC always among it." })
  readonly permissions!: readonly Permission[];

  @Field(() => Boolean, {
    description: "True for a demonstration sign-in, which may change demonstration campaigns only.",
  })
  readonly isDemonstrationOnly!: boolean;
}
