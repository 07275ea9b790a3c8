import { Field, ID, InputType, ObjectType } from "type-graphql";

import { connectionOf } from "../connection.js";
import { describeEnum } from "../describe-enum.js";
import { WriteInput, WrittenResult } from "../write.js";

export const RegistrationState = describeEnum(
  "RegistrationState",
  "Where somebody's intent to come stands. It is never counted as attendance.",
  {
    PENDING: "Asked for and not answered yet.",
    CONFIRMED: "The person has a place.",
    WAITLISTED: "The event or the shift is full; the person comes next when a place is free.",
    DECLINED: "The organizers said no.",
    CANCELLED: "The person will not come and said so.",
    NO_SHOW: "The person did not come and did not say so.",
    EXCUSED: "The person did not come, for a reason that was accepted.",
  },
);
export type RegistrationState = keyof typeof RegistrationState;

/** Intent to come. */
@ObjectType("Registration", {
  description: "Somebody's intent to come to an event. Coordinators may read it.",
})
export class RegistrationView {
  @Field(() => ID, { description: "The registration's own id, opaque and never reused." })
  readonly id!: string;

  @Field(() => RegistrationState, { description: "Where it stands; no state of it counts as attendance." })
  readonly state!: RegistrationState;

  readonly eventId!: string;
  readonly volunteerId!: string;
}

export const RegistrationConnection = connectionOf("Registration", () => RegistrationView, "registrations");

/** A person who wants to come. */
@InputType({ description: "A volunteer who wants to come to an event." })
export class RegisterVolunteerInput extends WriteInput {
  @Field(() => ID, { description: "The event to come to." })
  readonly event!: string;

  @Field(() => ID, { description: "The volunteer who wants to come." })
  readonly volunteer!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The shift of the event; left out for the event as a whole.",
  })
  readonly shift?: string | null;
}

/** A change of intent. */
@InputType({ description: "A new state of a registration." })
export class ChangeRegistrationInput extends WriteInput {
  @Field(() => ID, { description: "The registration to change." })
  readonly id!: string;

  @Field(() => RegistrationState, {
    description:
      "The state it takes; one that does not follow from the present one is refused with WRONG_STATE.",
  })
  readonly state!: RegistrationState;

  @Field(() => RegistrationState, {
    nullable: true,
    description:
      "The state in which you have seen it; refused with STALE_CHANGE when it is in another one by now. Left out, whatever state it is in is changed.",
  })
  readonly seenState?: RegistrationState | null;
}

/** Answer to `registerVolunteer`. */
@ObjectType({
  description:
    "The registration that was made: CONFIRMED, or WAITLISTED when the event or the shift is full.",
})
export class RegisterVolunteerResult extends WrittenResult {
  @Field(() => RegistrationView, { description: "The new registration." })
  readonly registration!: RegistrationView;
}

/** Answer to `changeRegistration`. */
@ObjectType({ description: "The registration in its new state." })
export class ChangeRegistrationResult extends WrittenResult {
  @Field(() => RegistrationView, { description: "The registration as it stands now." })
  readonly registration!: RegistrationView;
}
