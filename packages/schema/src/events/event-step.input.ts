import { IsOptional } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";

import { Words } from "../field-rules.js";
import { DateTimeScalar } from "../scalars.js";
import { WriteInput } from "../write.js";

/** What every step says of the event that its taker has seen. */
@InputType()
abstract class EventStepInput extends WriteInput {
  @Field(() => Int, {
    nullable: true,
    description:
      "The revision you have read, 1 or more; if the event has changed since, yours is refused with STALE_CHANGE. Left out, it is not compared.",
  })
  readonly revision?: number | null;
}

/** An event that will not take place. */
@InputType({ description: "An event that will not take place, or did not." })
export class CancelEventInput extends EventStepInput {
  @Field(() => ID, { description: "The event to cancel." })
  readonly id!: string;

  @Field(() => String, { description: "Why, 3 to 500 characters; everybody can read it." })
  @Words(3, 500)
  readonly reason!: string;
}

/** An event that is put off. */
@InputType({ description: "An event that is put off, to a new time or to one that is not known yet." })
export class PostponeEventInput extends EventStepInput {
  @Field(() => ID, { description: "The event to put off." })
  readonly id!: string;

  @Field(() => String, { description: "Why, 3 to 500 characters; everybody can read it." })
  @Words(3, 500)
  readonly reason!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "The new beginning. With the new end it makes the event APPROVED again at once; give both or neither.",
  })
  @IsOptional()
  readonly startsAt?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "The new end, after the new beginning; give both or neither.",
  })
  @IsOptional()
  readonly endsAt?: string | null;
}

/** An event that takes place after all. */
@InputType({
  description: "A cancelled or postponed event that takes place after all, with what was counted of it.",
})
export class ReopenEventInput extends EventStepInput {
  @Field(() => ID, { description: "The event to open again." })
  readonly id!: string;

  @Field(() => String, { description: "Why, 3 to 500 characters; kept as a correction." })
  @Words(3, 500)
  readonly reason!: string;
}

/** A coordinator's word that an event took place. */
@InputType({ description: "A coordinator's word that an event took place although nobody was checked in." })
export class ConfirmEventHeldInput extends EventStepInput {
  @Field(() => ID, { description: "The event that took place; its end must have passed." })
  readonly id!: string;

  @Field(() => String, {
    description: "How that is known, 3 to 500 characters; kept with the coordinator's name.",
  })
  @Words(3, 500)
  readonly note!: string;
}
