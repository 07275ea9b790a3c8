import { Field, Float, ID, ObjectType } from "type-graphql";

import { connectionOf } from "../connection.js";
import { describeEnum } from "../describe-enum.js";
import { DateTimeScalar } from "../scalars.js";
import { Tier } from "../tier.type.js";

export const AttendanceState = describeEnum("AttendanceState", "Where an attendance stands.", {
  PRESENT: "The person came and has not been checked out.",
  LEFT: "The person came and was checked out again.",
  VOIDED: "Taken back, for example a wrong person at the desk; it does not count.",
});
export type AttendanceState = keyof typeof AttendanceState;

/** One person at one event. */
@ObjectType("Attendance", {
  description:
    "One person at one event: it exists only for who came, and once for each person and event. Coordinators may read it.",
})
export class AttendanceView {
  @Field(() => ID, { description: "The attendance's own id, opaque and never reused." })
  readonly id!: string;

  @Field(() => AttendanceState, {
    description: "Whether the person is there, has left, or the attendance was taken back.",
  })
  readonly state!: AttendanceState;

  @Field(() => Tier, {
    description:
      "VERIFIED for a check-in at the desk; REPORTED for a name in a report until it is checked. Never ESTIMATED.",
  })
  readonly tier!: Tier;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the person came; null for a name that is only in a report.",
  })
  readonly checkedInAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the person left; null until then." })
  readonly checkedOutAt!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: "The hours given, 0 to 24, rounded to hundredths; null until they are known.",
  })
  readonly hours!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Hours from the check-in to the event's end, 0 to 48, rounded to hundredths, for somebody whom nobody checked out; they are among the claimed hours. Null before two hours after the end, and once the leaving is known.",
  })
  readonly assumedHours!: number | null;

  readonly eventId!: string;
  readonly volunteerId!: string;
  readonly organizationId!: string | null;
}

export const AttendanceConnection = connectionOf("Attendance", () => AttendanceView, "attendances");
