import { createUnionType, Field, ID, ObjectType } from "type-graphql";

import { describeEnum } from "../describe-enum.js";
import { WrittenResult } from "../write.js";
import { ThankYouView } from "./thank-you.type.js";

const CLIENT_REF = "The reference that came with the write, so that answers can be told apart.";

export const SendThankYouRefusal = describeEnum("SendThankYouRefusal", "Why a thank-you was not taken.", {
  TEXT_BLANK: "There are no words in it.",
  TEXT_TOO_LONG: "It is longer than 500 characters.",
  TEXT_ONLY_LINK: "It is nothing but a link.",
  HEARD_AHEAD: "It would have been said more than 2 minutes from now.",
  CAMPAIGN_CLOSED: "The campaign is closed, or not announced yet, so it takes no thanks.",
  REFERENCE_REUSED: "The reference was used before, for other words; send it again under a new one.",
});
export type SendThankYouRefusal = keyof typeof SendThankYouRefusal;

/** A message that came in. */
@ObjectType({ description: "The thank-you came in. A coordinator reads it before anybody else does." })
export class ThankYouReceived {
  readonly __typename!: "ThankYouReceived";

  @Field(() => String, { description: CLIENT_REF })
  readonly clientRef!: string;

  @Field(() => ID, { description: "The thank-you's id, under which it can be read once it is published." })
  readonly id!: string;
}

/** A message that was not taken. */
@ObjectType({ description: "The thank-you was not taken, and why." })
export class SendThankYouRefused {
  readonly __typename!: "SendThankYouRefused";

  @Field(() => String, { description: CLIENT_REF })
  readonly clientRef!: string;

  @Field(() => SendThankYouRefusal, { description: "The reason, as a code that programs can tell apart." })
  readonly code!: SendThankYouRefusal;

  @Field(() => String, { description: "The reason in English, with what to do next." })
  readonly message!: string;
}

export const SendThankYouResult = createUnionType({
  name: "SendThankYouResult",
  description: "What came of sending a thank-you: it came in, or it was refused.",
  types: () => [ThankYouReceived, SendThankYouRefused] as const,
  resolveType: ({ __typename }) => __typename,
});
export type SendThankYouResult = ThankYouReceived | SendThankYouRefused;

/** Answer to `moderateThankYou`. */
@ObjectType({ description: "The thank-you with the decision about it." })
export class ModerateThankYouResult extends WrittenResult {
  @Field(() => ThankYouView, { description: "The thank-you as it stands now." })
  readonly thankYou!: ThankYouView;
}

/** Answer to `takeDown`. */
@ObjectType({ description: "The thank-you that was taken down." })
export class TakeDownResult extends WrittenResult {
  @Field(() => ThankYouView, { description: "The thank-you, now HIDDEN." })
  readonly thankYou!: ThankYouView;
}

/** One of several messages that stays as it is. */
@ObjectType({
  description:
    "A thank-you that was not decided about, and why; the others were, all the same. Whoever has decided may read it.",
})
export class ThankYouNotDecided {
  @Field(() => ID, { description: "The thank-you's id, as it was sent." })
  readonly id!: string;

  @Field(() => String, {
    description:
      "The reason, as a code of the list of errors: THANK_YOU_NOT_FOUND, STALE_CHANGE or WRONG_STATE.",
  })
  readonly code!: string;

  @Field(() => String, { description: "The reason in English, with what to do next." })
  readonly message!: string;
}

/** Answer to `moderateThankYous`. */
@ObjectType({ description: "What came of one decision about several thank-yous." })
export class ModerateThankYousResult extends WrittenResult {
  @Field(() => [ThankYouView], { description: "Those that were decided about, as they stand now." })
  readonly decided!: readonly ThankYouView[];

  @Field(() => [ThankYouNotDecided], { description: "Those that stay as they are." })
  readonly refused!: readonly ThankYouNotDecided[];
}
