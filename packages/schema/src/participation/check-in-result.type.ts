import { createUnionType, Field, ObjectType } from "type-graphql";

import { describeEnum } from "../describe-enum.js";
import { WrittenResult } from "../write.js";
import { AttendanceView } from "./attendance.type.js";

export const CheckInRefusal = describeEnum(
  "CheckInRefusal",
  "Why a check-in was refused. Nothing was recorded.",
  {
    NOT_OPEN_YET: "The check-in of this event is not open yet; it opens 2 hours before the event begins.",
    CAMPAIGN_CLOSED: "The campaign is closed, or not announced yet, so nobody is checked in.",
    EVENT_NOT_FOUND: "There is no such event.",
    EVENT_CANCELLED: "The event is cancelled or postponed; open it again first.",
    UNKNOWN_VOLUNTEER: "Nobody has this badge code or card; look the person up by name or add them.",
    UNKNOWN_ORGANIZATION: "There is no such organization.",
    NO_CONSENT: "The person is under the consent age and no guardian's consent is on the card.",
    TOO_YOUNG: "The event is for people of 18 and over, and the person is younger or of unknown age.",
    REFERENCE_REUSED: "The reference was used before, for something else; send it again under a new one.",
    BAD_TIME: "The time lies more than 2 minutes ahead, or too long before or after the event.",
    BAD_INPUT:
      "In a batch only: a value of the row does not fit its field, which `fields` names. Alone it is an error.",
  },
);
export type CheckInRefusal = keyof typeof CheckInRefusal;

/** A new attendance. */
@ObjectType({ description: "The person was checked in and counts from this version on." })
export class CheckInRecorded extends WrittenResult {
  readonly __typename!: "CheckInRecorded";

  @Field(() => AttendanceView, { description: "The attendance that was recorded." })
  readonly attendance!: AttendanceView | PromiseLike<AttendanceView>;

  @Field(() => Boolean, {
    description: "True when it is the person's first verified attendance in the whole series of campaigns.",
  })
  readonly firstTime!: boolean;
}

/** An attendance that was there. */
@ObjectType({ description: "The person was checked in before; nothing was counted again." })
export class AlreadyCheckedIn extends WrittenResult {
  readonly __typename!: "AlreadyCheckedIn";

  @Field(() => AttendanceView, { description: "The attendance that was recorded before." })
  readonly attendance!: AttendanceView | PromiseLike<AttendanceView>;
}

/** No attendance. */
@ObjectType({ description: "The person was not checked in, and why." })
export class CheckInRefused {
  readonly __typename!: "CheckInRefused";

  @Field(() => String, {
    description: "The reference that came with the write, so that answers can be told apart.",
  })
  readonly clientRef!: string;

  @Field(() => CheckInRefusal, { description: "The reason, as a code that programs can tell apart." })
  readonly code!: CheckInRefusal;

  @Field(() => String, { description: "The reason in English, with what to do next." })
  readonly message!: string;

  @Field(() => [String], {
    description: "The names of the fields that do not fit; empty unless the reason is BAD_INPUT.",
  })
  readonly fields!: readonly string[];
}

export const RecordCheckInResult = createUnionType({
  name: "RecordCheckInResult",
  description: "What came of a check-in: a new attendance, one that was recorded before, or a refusal.",
  types: () => [CheckInRecorded, AlreadyCheckedIn, CheckInRefused] as const,
  resolveType: ({ __typename }) => __typename,
});
export type RecordCheckInResult = CheckInRecorded | AlreadyCheckedIn | CheckInRefused;

/** Answer to `undoCheckIn`. */
@ObjectType({ description: "The attendance that was taken back." })
export class UndoCheckInResult extends WrittenResult {
  @Field(() => AttendanceView, {
    description: "The attendance, now VOIDED. The same person may be checked in again.",
  })
  readonly attendance!: AttendanceView;
}
