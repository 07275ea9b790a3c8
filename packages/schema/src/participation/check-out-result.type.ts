import { createUnionType, Field, Float, ObjectType } from "type-graphql";

import { describeEnum } from "../describe-enum.js";
import { WrittenResult } from "../write.js";
import { AttendanceView } from "./attendance.type.js";

export const CheckOutRefusal = describeEnum(
  "CheckOutRefusal",
  "Why a check-out was refused. Nothing was recorded.",
  {
    NOT_CHECKED_IN: "The person was not checked in at this event.",
    ALREADY_LEFT: "The person was checked out before.",
    BAD_TIME: "The time lies before the check-in, or more than 2 minutes ahead.",
    CAMPAIGN_CLOSED: "The campaign is closed, so its records stay as they are.",
    REFERENCE_REUSED: "The reference was used before, for something else; send it again under a new one.",
    UNKNOWN_VOLUNTEER: "Nobody has this badge code or card; look the person up by name.",
    EVENT_NOT_FOUND: "There is no such event.",
  },
);
export type CheckOutRefusal = keyof typeof CheckOutRefusal;

/** An attendance with its end. */
@ObjectType({ description: "The person was checked out and their hours count from this version on." })
export class CheckOutRecorded extends WrittenResult {
  readonly __typename!: "CheckOutRecorded";

  @Field(() => AttendanceView, { description: "The attendance with the time of leaving." })
  readonly attendance!: AttendanceView;

  @Field(() => Float, {
    description: "The hours between coming and leaving, 0 to 24, rounded to hundredths.",
  })
  readonly hours!: number;
}

/** No change. */
@ObjectType({ description: "The person was not checked out, and why." })
export class CheckOutRefused {
  readonly __typename!: "CheckOutRefused";

  @Field(() => String, {
    description: "The reference that came with the write, so that answers can be told apart.",
  })
  readonly clientRef!: string;

  @Field(() => CheckOutRefusal, { description: "The reason, as a code that programs can tell apart." })
  readonly code!: CheckOutRefusal;

  @Field(() => String, { description: "The reason in English, with what to do next." })
  readonly message!: string;
}

/** Answer to `undoCheckOut`. */
@ObjectType({ description: "The attendance of somebody who has not left after all." })
export class UndoCheckOutResult extends WrittenResult {
  @Field(() => AttendanceView, {
    description: "The attendance, PRESENT again and without the hours that the check-out had measured.",
  })
  readonly attendance!: AttendanceView;
}

export const RecordCheckOutResult = createUnionType({
  name: "RecordCheckOutResult",
  description: "What came of a check-out: the attendance with its hours, or a refusal.",
  types: () => [CheckOutRecorded, CheckOutRefused] as const,
  resolveType: ({ __typename }) => __typename,
});
export type RecordCheckOutResult = CheckOutRecorded | CheckOutRefused;
