import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";

import { Length, Words } from "../field-rules.js";
import { DateTimeScalar } from "../scalars.js";
import { WriteInput } from "../write.js";

/** A person who has come. */
@InputType({
  description: "A person who has come to an event. Give the volunteer or the badge code, not both.",
})
export class RecordCheckInInput extends WriteInput {
  @Field(() => ID, { description: "The event the person has come to." })
  readonly event!: string;

  @Field(() => ID, { nullable: true, description: "The volunteer, when the card is known." })
  readonly volunteer?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The code on the volunteer's badge, as it was typed or scanned.",
  })
  @IsOptional()
  @Length(1, 40)
  readonly volunteerCode?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The organization that brought the person this time; left out for somebody who came alone.",
  })
  readonly organization?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "When the person came: by default now, or when the event ended if that is more than 24 hours ago; at most 2 minutes ahead, from 2 hours before the event begins to 24 hours after its end.",
  })
  readonly at?: string | null;
}

/** A person who leaves. */
@InputType({ description: "A person who leaves an event. Give the volunteer or the badge code, not both." })
export class RecordCheckOutInput extends WriteInput {
  @Field(() => ID, { description: "The event the person leaves." })
  readonly event!: string;

  @Field(() => ID, { nullable: true, description: "The volunteer, when the card is known." })
  readonly volunteer?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The code on the volunteer's badge, as it was typed or scanned.",
  })
  @IsOptional()
  @Length(1, 40)
  readonly volunteerCode?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the person left: by default now, at most 2 minutes ahead, after the check-in.",
  })
  readonly at?: string | null;
}

/** A check-in that was wrong. */
@InputType({ description: "A check-in that was wrong and is taken back." })
export class UndoCheckInInput extends WriteInput {
  @Field(() => ID, { description: "The attendance to take back." })
  readonly attendance!: string;

  @Field(() => String, { description: "Why, 3 to 500 characters; kept as a correction." })
  @Words(3, 500)
  readonly reason!: string;
}

/** A check-out that was wrong. */
@InputType({ description: "A check-out that was wrong and is taken back; the person stays checked in." })
export class UndoCheckOutInput extends WriteInput {
  @Field(() => ID, { description: "The attendance of somebody who has not left." })
  readonly attendance!: string;

  @Field(() => String, { description: "Why, 3 to 500 characters; kept as a correction." })
  @Words(3, 500)
  readonly reason!: string;
}
