import { Field, ID, InputType, ObjectType } from "type-graphql";

import { connectionOf } from "../connection.js";
import { describeEnum } from "../describe-enum.js";
import { Length, Words } from "../field-rules.js";
import { DateTimeScalar } from "../scalars.js";
import { WriteInput } from "../write.js";

export const AccountStatus = describeEnum("AccountStatus", "Whether somebody can sign in with an account.", {
  INVITED: "They have a one-time code and have not chosen a password yet.",
  EXPIRED: "They were invited, and the code has run out.",
  ACTIVE: "They can sign in with their password.",
  ENDED: "They cannot sign in any more.",
});
export type AccountStatus = keyof typeof AccountStatus;

/** Somebody's account who answers for an organization. */
@ObjectType("OrganizationAccount", {
  description:
    "The account of somebody who answers for an organization. Coordinators and the organization's own accounts may read it.",
})
export class OrganizationAccountView {
  @Field(() => ID, { description: "The account's own id, opaque and never reused." })
  readonly id!: string;

  @Field(() => String, { description: "The name of whoever uses it." })
  readonly displayName!: string;

  @Field(() => String, { description: "The e-mail address that they sign in with, in small letters." })
  readonly email!: string;

  @Field(() => AccountStatus, { description: "Whether they can sign in with it now." })
  readonly status!: AccountStatus;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Until when the one-time code works, in UTC; null when there is none.",
  })
  readonly invitedUntil!: string | null;
}

export const OrganizationAccountConnection = connectionOf(
  "OrganizationAccount",
  () => OrganizationAccountView,
  "accounts of an organization",
);

/** Who shall be able to sign in. */
@InputType({ description: "Somebody who is to sign in for an organization." })
export class InviteToOrganizationInput extends WriteInput {
  @Field(() => ID, { description: "The organization that they answer for." })
  readonly organization!: string;

  @Field(() => String, { description: "The e-mail address to sign in with, up to 200 characters." })
  @Length(0, 200)
  readonly email!: string;

  @Field(() => String, { description: "The name that coordinators see, 1 to 100 characters." })
  @Words(1, 100)
  readonly displayName!: string;
}

/** Who shall not be able to sign in any more. */
@InputType({ description: "An account that is not to work any longer." })
export class EndAccountInput extends WriteInput {
  @Field(() => ID, { description: "The account, as the organization has it in its list." })
  readonly account!: string;
}

/** How an invitation is taken up. */
@InputType({ description: "An invitation that is taken up, with the password to sign in with from then on." })
export class AcceptInvitationInput {
  @Field(() => String, { description: "The e-mail address that was invited, up to 200 characters." })
  @Length(0, 200)
  readonly email!: string;

  @Field(() => String, { description: "The one-time code that the front office has handed over." })
  @Length(0, 100)
  readonly code!: string;

  @Field(() => String, {
    description: "The password to sign in with, 10 to 200 characters. It is never kept or logged as it is.",
  })
  @Length(0, 200)
  readonly password!: string;
}

/** Answer to `inviteToOrganization`. */
@ObjectType({ description: "The account that waits for its password. It has no live version." })
export class InviteToOrganizationResult {
  @Field(() => String, {
    description: "The reference that came with the write, so that answers can be told apart.",
  })
  readonly clientRef!: string;

  @Field(() => OrganizationAccountView, {
    description: "The account, as the organization has it in its list.",
  })
  readonly account!: OrganizationAccountView;

  @Field(() => String, {
    nullable: true,
    description:
      "The one-time code, to be handed over by whoever invites. It is told now and never again: null when the same reference comes once more.",
  })
  readonly code!: string | null;
}

/** Answer to `endAccount`. */
@ObjectType({ description: "The account that does not work any longer. It has no live version." })
export class EndAccountResult {
  @Field(() => String, {
    description: "The reference that came with the write, so that answers can be told apart.",
  })
  readonly clientRef!: string;

  @Field(() => OrganizationAccountView, { description: "The account as it stands now." })
  readonly account!: OrganizationAccountView;
}
