import { Field, ObjectType } from "type-graphql";

import { OrganizationView } from "./organization.type.js";

/** Answer to what changes an organization; it belongs to no campaign and so has no live version. */
@ObjectType({
  description: "The organization as it stands now. It changes no figure, so it has no live version.",
})
export class ChangeOrganizationResult {
  @Field(() => String, {
    description: "The reference that came with the write, so that answers can be told apart.",
  })
  readonly clientRef!: string;

  @Field(() => OrganizationView, { description: "The organization after the change." })
  readonly organization!: OrganizationView;
}

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
