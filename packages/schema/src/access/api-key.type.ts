import { Field, ID, ObjectType } from "type-graphql";

import { connectionOf } from "../connection.js";
import { describeEnum } from "../describe-enum.js";
import { DateScalar, DateTimeScalar } from "../scalars.js";

export const KeyScope = describeEnum("KeyScope", "What an API key lets a program do.", {
  REPORT: "Report people, head-counts and results of its organization.",
  READ: "Read what concerns its organization, and watch it as it happens.",
});
export type KeyScope = keyof typeof KeyScope;

export const KeyStatus = describeEnum("KeyStatus", "Whether an API key works.", {
  ACTIVE: "It works: whoever has its text may ask with it.",
  EXPIRED: "Its last day is over.",
  REVOKED: "Somebody has ended it.",
});
export type KeyStatus = keyof typeof KeyStatus;

/** A key of an organization, without what opens anything. */
@ObjectType("ApiKey", {
  description:
    "A key with which a program of an organization asks without a sign-in. Its text is told once, when it is issued. Coordinators and the organization's own accounts may read it.",
})
export class ApiKeyView {
  @Field(() => ID, { description: "The key's own id, which opens nothing." })
  readonly id!: string;

  @Field(() => String, { description: "What it is for, as whoever issued it wrote." })
  readonly name!: string;

  @Field(() => String, {
    description: "How the key's text begins, so that it can be recognized: `igk_` and 6 letters.",
  })
  readonly prefix!: string;

  @Field(() => [KeyScope], { description: "What it lets a program do." })
  readonly scopes!: readonly KeyScope[];

  @Field(() => KeyStatus, { description: "Whether it works now, and why not." })
  readonly status!: KeyStatus;

  @Field(() => DateTimeScalar, { description: "When it was issued, in UTC." })
  readonly issuedAt!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The last day on which it works, in UTC; null when it works until somebody ends it.",
  })
  readonly lastDay!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day on which it was last used, in UTC; null when it never was.",
  })
  readonly usedOn!: string | null;
}

export const ApiKeyConnection = connectionOf("ApiKey", () => ApiKeyView, "API keys");

/** Answer to `issueApiKey`. */
@ObjectType({ description: "The key that was issued. It changes no figure, so it has no live version." })
export class IssueApiKeyResult {
  @Field(() => String, {
    description: "The reference that came with the write, so that answers can be told apart.",
  })
  readonly clientRef!: string;

  @Field(() => ApiKeyView, { description: "The new key, as the list of keys has it." })
  readonly apiKey!: ApiKeyView;

  @Field(() => String, {
    nullable: true,
    description:
      "The key's text, to be sent as `Authorization: Bearer …`. It is told now and never again: null when the same reference comes once more.",
  })
  readonly secret!: string | null;
}

/** Answer to `revokeApiKey`. */
@ObjectType({ description: "The key that was ended. It changes no figure, so it has no live version." })
export class RevokeApiKeyResult {
  @Field(() => String, {
    description: "The reference that came with the write, so that answers can be told apart.",
  })
  readonly clientRef!: string;

  @Field(() => ApiKeyView, { description: "The key as it stands now." })
  readonly apiKey!: ApiKeyView;
}
