import { ArrayMaxSize, ArrayMinSize, IsOptional, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";

import { Length, Words } from "../field-rules.js";
import { describeEnum } from "../describe-enum.js";
import { Language } from "../localized-text.type.js";
import { DateTimeScalar } from "../scalars.js";
import { WriteInput } from "../write.js";
import { ThankYouChannel, ThankYouStatus } from "./thank-you.type.js";

export const ModerationVerdict = describeEnum(
  "ModerationVerdict",
  "What a coordinator decides about a thank-you.",
  {
    APPROVED: "Publish it on the wall and on the boards.",
    REJECTED: "Do not publish it; the words are kept.",
    STASHED: "Put it aside and decide later.",
    HIDDEN: "Take it down; only for one that is published.",
    RETURNED:
      "Take the last decision back: it waits again, in its own words. What was published disappears everywhere.",
  },
);
export type ModerationVerdict = keyof typeof ModerationVerdict;

/** Which thank-yous a list holds. */
@InputType({ description: "Which thank-yous a list holds. What is left out does not narrow it." })
export class ThankYouFilter {
  @Field(() => [ThankYouStatus], {
    nullable: true,
    description:
      "Only those in one of these states. Whoever is no coordinator is listed only APPROVED ones, whatever is asked.",
  })
  @IsOptional()
  @ArrayMaxSize(5)
  readonly status?: readonly ThankYouStatus[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True for those in which something was noticed when they came in, false for the others. Ignored for whoever is no coordinator.",
  })
  readonly flagged?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Only those whose words as they came in, or whose sender, hold every word of this; 1 to 100 characters. Ignored for whoever is no coordinator.",
  })
  @IsOptional()
  @Length(1, 100)
  readonly search?: string | null;

  @Field(() => Language, { nullable: true, description: "Only those in this language." })
  readonly language?: Language | null;

  @Field(() => ID, { nullable: true, description: "Only those for this event." })
  readonly event?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those for this project." })
  readonly project?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those for this organization." })
  readonly organization?: string | null;
}

/** Words of thanks. */
@InputType({
  description:
    "A message of thanks. Name at most one of event, project and organization; none means all volunteers.",
})
export class SendThankYouInput extends WriteInput {
  @Field(() => String, {
    nullable: true,
    description: "The slug of the campaign; left out, the current one.",
  })
  readonly campaign?: string | null;

  @Field(() => String, { description: "The words, 1 to 500 characters. Please name no child." })
  readonly text!: string;

  @Field(() => Language, {
    nullable: true,
    description: "The language of the words; left out when you are not sure.",
  })
  readonly language?: Language | null;

  @Field(() => String, {
    nullable: true,
    description: 'From whom, as a role such as "street cleaners", up to 80 characters.',
  })
  @IsOptional()
  @Length(0, 80)
  readonly from?: string | null;

  @Field(() => ID, { nullable: true, description: "The event whose volunteers are thanked." })
  readonly event?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "What the event's poster adds to its code, 8 letters and digits: whoever holds it shares the hall's address with all its guests and may send more often. One that is not this event's changes nothing.",
  })
  @IsOptional()
  @Length(0, 40)
  readonly posterSignature?: string | null;

  @Field(() => ID, { nullable: true, description: "The project whose volunteers are thanked." })
  readonly project?: string | null;

  @Field(() => ID, { nullable: true, description: "The organization whose volunteers are thanked." })
  readonly organization?: string | null;

  @Field(() => ThankYouChannel, {
    nullable: true,
    description:
      "The way on which it came in; only coordinators may give it. Left out, COORDINATOR for them and PUBLIC_FORM for everybody else.",
  })
  readonly channel?: ThankYouChannel | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "When it was said, for the channel STREET alone; at most 2 minutes ahead of the campaign's clock. Left out, nobody has said.",
  })
  readonly heardAt?: string | null;
}

/** A decision about a thank-you. */
@InputType({ description: "A coordinator's decision about a thank-you. Every decision is kept." })
export class ModerateThankYouInput extends WriteInput {
  @Field(() => ID, { description: "The thank-you to decide about." })
  readonly id!: string;

  @Field(() => ModerationVerdict, {
    description:
      "What to do with it; a decision that does not follow from its state is refused with WRONG_STATE.",
  })
  readonly decision!: ModerationVerdict;

  @Field(() => String, {
    nullable: true,
    description:
      "The words to show, 1 to 500 characters: the original with words left out, … in their place, else NOT_SHORTENED. The original is kept. Left out, the words stay.",
  })
  @IsOptional()
  @Words(1, 500)
  readonly shortenedText?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why, up to 500 characters; only coordinators read it.",
  })
  @IsOptional()
  @Words(1, 500)
  readonly reason?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The revision you have read, 1 or more; if somebody has decided since, yours is refused with STALE_CHANGE. Left out, it is not compared.",
  })
  readonly revision?: number | null;
}

/** One of several messages to decide about. */
@InputType({ description: "One of the thank-yous that a decision is about." })
export class DecidedThankYouInput {
  @Field(() => ID, { description: "The thank-you to decide about." })
  readonly id!: string;

  @Field(() => Int, {
    description:
      "The revision you have read, 1 or more; if somebody has decided since, this one stays as it is.",
  })
  readonly revision!: number;
}

/** One decision about several messages. */
@InputType({
  description:
    "One decision about several thank-yous. Each stands by itself: one that is refused stops no other.",
})
export class ModerateThankYousInput extends WriteInput {
  @Field(() => String, { description: "The slug of the campaign that all of them belong to." })
  readonly campaign!: string;

  @Field(() => [DecidedThankYouInput], { description: "The thank-yous, 1 to 100 of them." })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested()
  readonly thankYous!: readonly DecidedThankYouInput[];

  @Field(() => ModerationVerdict, { description: "What to do with each of them; the words of all stay." })
  readonly decision!: ModerationVerdict;

  @Field(() => String, {
    nullable: true,
    description: "Why, up to 500 characters; only coordinators read it.",
  })
  @IsOptional()
  @Words(1, 500)
  readonly reason?: string | null;
}

/** A message to take down. */
@InputType({ description: "A published thank-you that must disappear everywhere at once." })
export class TakeDownInput extends WriteInput {
  @Field(() => ID, { description: "The thank-you to take down." })
  readonly thankYou!: string;

  @Field(() => String, { description: "Why, 3 to 500 characters; only coordinators read it." })
  @Words(3, 500)
  readonly reason!: string;
}
