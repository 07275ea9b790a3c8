import { Field, ObjectType } from "type-graphql";

import { describeEnum } from "../describe-enum.js";

export const ThankYouFlagKind = describeEnum(
  "ThankYouFlagKind",
  "What a moderator should look at before a thank-you is published.",
  {
    PHONE: "It looks like a telephone number.",
    LINK: "It looks like a link, an e-mail address or a name in a messenger.",
    CHILD: "It looks like a child's age, or the name of somebody who may be a child.",
    INSULT: "It looks like an insult.",
  },
);
export type ThankYouFlagKind = keyof typeof ThankYouFlagKind;

/** Something noticed in a message. */
@ObjectType("ThankYouFlag", {
  description:
    "Something that was noticed in a thank-you, by its letters alone. It decides nothing. Only MODERATE_THANKS may read it.",
})
export class ThankYouFlagView {
  @Field(() => ThankYouFlagKind, { description: "What the words look like." })
  readonly kind!: ThankYouFlagKind;

  @Field(() => String, { description: "The very words, as they stand in the original text or in `from`." })
  readonly words!: string;
}
