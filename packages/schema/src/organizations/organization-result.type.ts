import { Field, ObjectType } from "type-graphql";

import { OrganizationView } from "./organization.type.js";

/** Answer to `addOrganization`; it belongs to no campaign and so has no live version. */
@ObjectType({
  description: "The organization that was added. It changes no figure, so it has no live version.",
})
export class AddOrganizationResult {
  @Field(() => String, {
    description: "The reference that came with the write, so that answers can be told apart.",
  })
  readonly clientRef!: string;

  @Field(() => OrganizationView, { description: "The new organization." })
  readonly organization!: OrganizationView;
}
