import { createUnionType, Field, InputType, Int, ObjectType } from "type-graphql";

import { Length, Words } from "../field-rules.js";
import { describeEnum } from "../describe-enum.js";
import { ViewerView } from "./viewer.type.js";

export const SignInRefusal = describeEnum("SignInRefusal", "Why a sign-in was refused.", {
  SIGN_IN_FAILED: "The e-mail address and the password do not belong together.",
  TOO_MANY_ATTEMPTS: "There were too many attempts; wait and try again.",
  WRONG_CODE: "The one-time code is not the one that was given, or it has run out.",
  ALREADY_SET_UP: "There is a coordinator already; sign in instead.",
  WEAK_PASSWORD: "The password is shorter than 10 characters.",
  BAD_EMAIL: "The e-mail address is not one.",
});
export type SignInRefusal = keyof typeof SignInRefusal;

/** Who wants to sign in. */
@InputType({ description: "The e-mail address and the password of a coordinator or an organization." })
export class SignInInput {
  @Field(() => String, {
    description: "The e-mail address of the account, up to 200 characters, in any case.",
  })
  @Length(0, 200)
  readonly email!: string;

  @Field(() => String, {
    description: "The password, up to 200 characters. It is never kept or logged as it is.",
  })
  @Length(0, 200)
  readonly password!: string;
}

/** The very first coordinator. */
@InputType({ description: "The first coordinator of a new installation." })
export class CreateFirstCoordinatorInput {
  @Field(() => String, { description: "The one-time code that the server printed in its terminal." })
  @Length(0, 100)
  readonly code!: string;

  @Field(() => String, { description: "The e-mail address to sign in with, up to 200 characters." })
  @Length(0, 200)
  readonly email!: string;

  @Field(() => String, {
    description: "The password to sign in with, 10 to 200 characters. It is never kept or logged as it is.",
  })
  @Length(0, 200)
  readonly password!: string;

  @Field(() => String, { description: "The name that other coordinators see, 1 to 100 characters." })
  @Words(1, 100)
  readonly displayName!: string;
}

/** A sign-in that worked. */
@ObjectType({ description: "The sign-in worked; over HTTP a cookie remembers it." })
export class SignedIn {
  readonly __typename!: "SignedIn";

  @Field(() => ViewerView, { description: "Who is signed in now." })
  readonly viewer!: ViewerView;
}

/** A sign-in that did not work. */
@ObjectType({ description: "The sign-in did not work, and why." })
export class SignInRefused {
  readonly __typename!: "SignInRefused";

  @Field(() => SignInRefusal, { description: "The reason, as a code that programs can tell apart." })
  readonly code!: SignInRefusal;

  @Field(() => String, { description: "The reason in English, with what to do next." })
  readonly message!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many seconds to wait before the next attempt, 1 or more; null when there is no need to wait.",
  })
  readonly retryAfterSeconds!: number | null;
}

export const SignInResult = createUnionType({
  name: "SignInResult",
  description: "What came of a sign-in.",
  types: () => [SignedIn, SignInRefused] as const,
  resolveType: ({ __typename }) => __typename,
});
export type SignInResult = SignedIn | SignInRefused;

export const CreateFirstCoordinatorResult = createUnionType({
  name: "CreateFirstCoordinatorResult",
  description: "What came of setting up the first coordinator: they are signed in, or it was refused.",
  types: () => [SignedIn, SignInRefused] as const,
  resolveType: ({ __typename }) => __typename,
});
export type CreateFirstCoordinatorResult = SignedIn | SignInRefused;

export const AcceptInvitationResult = createUnionType({
  name: "AcceptInvitationResult",
  description: "What came of taking an invitation up: they are signed in, or it was refused.",
  types: () => [SignedIn, SignInRefused] as const,
  resolveType: ({ __typename }) => __typename,
});
export type AcceptInvitationResult = SignedIn | SignInRefused;
