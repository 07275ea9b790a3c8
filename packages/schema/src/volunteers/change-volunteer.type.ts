import { Field, ID, ObjectType } from "type-graphql";

import { DateTimeScalar } from "../scalars.js";
import { VolunteerCardView } from "./volunteer.type.js";

/** That something on a card was changed. */
@ObjectType("VolunteerChange", {
  description:
    "That details of a card were changed: which and why, without what stood there. Coordinators may read it.",
})
export class VolunteerChangeView {
  @Field(() => ID, { description: "The change's own id, opaque." })
  readonly id!: string;

  @Field(() => DateTimeScalar, { description: "When it was changed, in UTC." })
  readonly at!: string;

  @Field(() => String, {
    nullable: true,
    description: "The account that changed it, by name; null when the account is gone.",
  })
  readonly by!: string | null;

  @Field(() => [String], {
    description: "The names of the input's fields that changed, such as familyName or phone.",
  })
  readonly fields!: readonly string[];

  @Field(() => String, { description: "Why, as whoever changed it wrote it." })
  readonly reason!: string;
}

/** Answer to `changeVolunteer`. */
@ObjectType({ description: "The card as it stands after the change." })
export class ChangeVolunteerResult {
  @Field(() => String, {
    description: "The reference that came with the write, so that answers can be told apart.",
  })
  readonly clientRef!: string;

  @Field(() => VolunteerCardView, { description: "The card that was changed." })
  readonly card!: VolunteerCardView;
}
