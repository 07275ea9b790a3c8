import { IsOptional } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";

import { describeEnum } from "../describe-enum.js";
import { Length, Words } from "../field-rules.js";
import { WriteInput } from "../write.js";

export const VolunteerOrder = describeEnum("VolunteerOrder", "The order of a list of volunteers.", {
  NAME: "By family name, then by given name.",
  NEWEST: "Whoever was added last comes first.",
});
export type VolunteerOrder = keyof typeof VolunteerOrder;

/** Which cards a list holds. */
@InputType({ description: "Which volunteers a list holds. What is left out does not narrow it." })
export class VolunteerFilter {
  @Field(() => String, {
    nullable: true,
    description:
      "A badge code, the beginning of a name, or the last four digits of a phone number, 1 to 100 characters.",
  })
  @IsOptional()
  @Length(1, 100)
  readonly search?: string | null;

  @Field(() => ID, { nullable: true, description: "Only people who belong to this organization." })
  readonly organization?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Only people who are registered for this event or came to it.",
  })
  readonly event?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True for only people who by their year of birth are under 18 at the end of the year; false does not narrow the list.",
  })
  readonly minor?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True for only people for whom a guardian has to agree and none has: under the campaign's consent age, else under 16; false does not narrow the list.",
  })
  readonly guardianMissing?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The event at whose desk somebody is looked for: people of the event's side, a demonstration's or real ones, whether they are registered or not.",
  })
  readonly atDeskOf?: string | null;
}

/** What is known of a new person. */
@InputType({
  description: "A person to add at the desk. Their names and contacts are read by coordinators only.",
})
export class AddVolunteerInput extends WriteInput {
  @Field(() => String, {
    description: "The family name, up to 100 characters; blank is refused with NAME_BLANK.",
  })
  @Length(0, 100)
  readonly familyName!: string;

  @Field(() => String, {
    description: "The given name, up to 100 characters; blank is refused with NAME_BLANK.",
  })
  @Length(0, 100)
  readonly givenName!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The year of birth, from 110 years back to this year, such as 2010; left out when it is not known.",
  })
  readonly birthYear?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "A phone number in any usual form; a child may give a parent's.",
  })
  @IsOptional()
  @Length(0, 40)
  readonly phone?: string | null;

  @Field(() => String, { nullable: true, description: "An e-mail address, up to 200 characters." })
  @IsOptional()
  @Length(0, 200)
  readonly email?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The organization the person belongs to; left out for somebody who comes alone.",
  })
  readonly organization?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The event that the person comes to. Its campaign says from what age people agree for themselves, else 16, and a demonstration's event makes a card of the demonstration.",
  })
  readonly event?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "True when a guardian has agreed that the person takes part.",
  })
  readonly guardianConsent!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True when the person agrees to be shown as "Aigerim K.".',
  })
  readonly showName!: boolean;
}

/** Two cards of one person. */
@InputType({ description: "Two cards that are the same person and become one." })
export class MergeVolunteersInput extends WriteInput {
  @Field(() => ID, { description: "The volunteer whose card stays." })
  readonly keep!: string;

  @Field(() => ID, { description: "The volunteer whose card is folded into it; not the same one." })
  readonly merge!: string;

  @Field(() => String, {
    description: "Why they are the same person, 3 to 500 characters; kept with the correction.",
  })
  @Words(3, 500)
  readonly reason!: string;
}

/** A merge to take back. */
@InputType({ description: "A merge of two cards that was wrong and is taken back." })
export class UnmergeVolunteerInput extends WriteInput {
  @Field(() => ID, { description: "The volunteer whose card was folded into another one." })
  readonly volunteer!: string;

  @Field(() => String, {
    description: "Why they are two people after all, 3 to 500 characters; kept with the correction.",
  })
  @Words(3, 500)
  readonly reason!: string;
}
