import { ArrayMaxSize, IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";

import { Length } from "../field-rules.js";
import { describeEnum } from "../describe-enum.js";
import { DateScalar, DateTimeScalar } from "../scalars.js";
import { EventStatus } from "./event.type.js";

export const EventOrder = describeEnum("EventOrder", "The order of a list of events.", {
  STARTS_AT_ASC: "The event that begins earliest comes first.",
  STARTS_AT_DESC: "The event that begins latest comes first.",
});
export type EventOrder = keyof typeof EventOrder;

/** Which events a list holds. */
@InputType({
  description:
    "Which events a list holds. What is left out does not narrow it; what is given is narrowed by all of it.",
})
export class EventFilter {
  @Field(() => [EventStatus], { nullable: true, description: "Only events in one of these states." })
  @IsOptional()
  @ArrayMaxSize(7)
  readonly status?: readonly EventStatus[] | null;

  @Field(() => DateScalar, { nullable: true, description: "Only events of this day." })
  readonly date?: string | null;

  @Field(() => String, { nullable: true, description: "Only events of the category with this code." })
  readonly category?: string | null;

  @Field(() => String, { nullable: true, description: "Only events in the district with this code." })
  readonly district?: string | null;

  @Field(() => ID, { nullable: true, description: "Only events of this project." })
  readonly project?: string | null;

  @Field(() => ID, { nullable: true, description: "Only events that this organization holds." })
  readonly organization?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "A part of the title or of the place, in any language, 1 to 100 characters.",
  })
  @IsOptional()
  @Length(1, 100)
  readonly search?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Only events that end after this moment." })
  readonly endsAfter?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Only events that end before this moment." })
  readonly endsBefore?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True for only the events that are going on or still to come by the campaign's clock, cancelled and postponed ones left out.",
  })
  readonly upcoming?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True for only the events that have ended and wait for somebody to say whether they took place, false for only the others; see `Event.awaitsConfirmation`.",
  })
  readonly awaitsConfirmation?: boolean | null;
}
