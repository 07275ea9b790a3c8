import { ArrayMaxSize, IsOptional, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";

import { Words } from "../field-rules.js";
import { LocalizedTextInput } from "../localized-text.input.js";
import { DateTimeScalar } from "../scalars.js";
import { WriteInput } from "../write.js";
import { EventStatus } from "./event.type.js";

/** A slot of a new event. */
@InputType({ description: "A slot of an event that volunteers register for." })
export class ShiftInput {
  @Field(() => DateTimeScalar, { description: "When the shift begins." })
  readonly startsAt!: string;

  @Field(() => DateTimeScalar, { description: "When the shift ends, after it begins." })
  readonly endsAt!: string;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "What is done in it, in at least one language; left out when it is the event's own work.",
  })
  @IsOptional()
  @ValidateNested()
  readonly role?: LocalizedTextInput | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many volunteers are wanted, 1 or more; left out when there is no limit.",
  })
  @IsOptional()
  @Min(1)
  readonly capacity?: number | null;
}

/** A slot as it shall be from now on. */
@InputType({ description: "A slot of an event as it shall be from now on: one that stands, or a new one." })
export class ShiftChangeInput extends ShiftInput {
  @Field(() => ID, {
    nullable: true,
    description: "The shift of the event that is kept or changed; left out for a new one.",
  })
  readonly id?: string | null;
}

/** What a new event needs. */
@InputType({ description: "A new event of a campaign." })
export class CreateEventInput extends WriteInput {
  @Field(() => String, { description: "The slug of the campaign it belongs to." })
  readonly campaign!: string;

  @Field(() => LocalizedTextInput, { description: "The event's title, in at least one language." })
  @ValidateNested()
  readonly title!: LocalizedTextInput;

  @Field(() => DateTimeScalar, { description: "When it begins, on one of the campaign's days." })
  readonly startsAt!: string;

  @Field(() => DateTimeScalar, { description: "When it ends, after it begins; it may be on the next day." })
  readonly endsAt!: string;

  @Field(() => String, { description: "Where it takes place, 1 to 200 characters." })
  @Words(1, 200)
  readonly place!: string;

  @Field(() => String, { description: "The code of the district it takes place in." })
  readonly district!: string;

  @Field(() => String, { description: "The code of the category it belongs to." })
  readonly category!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The project it belongs to, of the same campaign; left out for none.",
  })
  readonly project?: string | null;

  @Field(() => [ID], { description: "The organizations that hold it, 1 to 20 of them." })
  @ArrayMaxSize(20)
  readonly organizers!: readonly string[];

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "The group that is helped, in at least one language, never a named child.",
  })
  @IsOptional()
  @ValidateNested()
  readonly beneficiaries?: LocalizedTextInput | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many volunteers are wanted, 1 or more; left out when there is no limit.",
  })
  @IsOptional()
  @Min(1)
  readonly capacity?: number | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: "False for a part of a larger event, which is not counted as an event of its own.",
  })
  readonly countsAsEvent!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "True for a rehearsal, of which nothing counts.",
  })
  readonly isRehearsal!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "True when only people of 18 and over may come.",
  })
  readonly adultsOnly!: boolean;

  @Field(() => EventStatus, {
    defaultValue: "APPROVED",
    description: "DRAFT, SUBMITTED or APPROVED; anything else is refused with WRONG_STATE.",
  })
  readonly status!: EventStatus;

  @Field(() => [ShiftInput], {
    nullable: true,
    description:
      "The slots that volunteers register for, at most 20, from 12 hours before the event to 12 hours after it; left out for none.",
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested()
  readonly shifts?: readonly ShiftInput[] | null;
}

/** What changes about an event. */
@InputType({
  description:
    "A change of an event. What is left out stays as it is; what the event has already counted moves along with it.",
})
export class ChangeEventInput extends WriteInput {
  @Field(() => ID, { description: "The event to change." })
  readonly id!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The revision you have read, 1 or more; if the event has changed since, yours is refused with STALE_CHANGE. Left out, it is not compared.",
  })
  readonly revision?: number | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "The new title, in at least one language.",
  })
  @IsOptional()
  @ValidateNested()
  readonly title?: LocalizedTextInput | null;

  @Field(() => String, { nullable: true, description: "The new place, 1 to 200 characters." })
  @IsOptional()
  @Words(1, 200)
  readonly place?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "The new beginning, on one of the campaign's days.",
  })
  readonly startsAt?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "The new end, after the beginning." })
  readonly endsAt?: string | null;

  @Field(() => String, { nullable: true, description: "The code of the new district." })
  readonly district?: string | null;

  @Field(() => String, { nullable: true, description: "The code of the new category." })
  readonly category?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The new project; null takes the event out of its project.",
  })
  readonly project?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: "The organizations that hold it from now on, 1 to 20 of them.",
  })
  @IsOptional()
  @ArrayMaxSize(20)
  readonly organizers?: readonly string[] | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "The group that is helped; null takes it away.",
  })
  @IsOptional()
  @ValidateNested()
  readonly beneficiaries?: LocalizedTextInput | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many volunteers are wanted, 1 or more; null takes the limit away.",
  })
  @IsOptional()
  @Min(1)
  readonly capacity?: number | null;

  @Field(() => [ShiftChangeInput], {
    nullable: true,
    description:
      "All its slots from now on, at most 20, from 12 hours before the event to 12 hours after it: one that is not among them is taken away, unless somebody is registered for it (SHIFT_TAKEN). Left out, they stay, and move with the event's beginning.",
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested()
  readonly shifts?: readonly ShiftChangeInput[] | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it is counted as an event of its own." })
  readonly countsAsEvent?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether only people of 18 and over may come." })
  readonly adultsOnly?: boolean | null;

  @Field(() => EventStatus, {
    nullable: true,
    description: "SUBMITTED or APPROVED, to move a draft on; anything else is refused with WRONG_STATE.",
  })
  readonly status?: EventStatus | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Why, up to 500 characters; needed once something of the event has been counted, and kept as a correction.",
  })
  @IsOptional()
  @Words(1, 500)
  readonly reason?: string | null;
}
