import type { ErrorCode } from "@igilik/schema";

/** Why a row of a programme is not taken, with the code that programs tell it apart by. */
export const rowRefusals = {
  TOO_WIDE: "BAD_INPUT",
  BLANK: "BAD_INPUT",
  TOO_LONG: "BAD_INPUT",
  BAD_DATE: "BAD_INPUT",
  BAD_TIME: "BAD_INPUT",
  BAD_COUNT: "BAD_INPUT",
  BAD_STATUS: "BAD_INPUT",
  UNKNOWN_CATEGORY: "CATEGORY_NOT_FOUND",
  UNKNOWN_DISTRICT: "DISTRICT_NOT_FOUND",
  ENDS_BEFORE_START: "ENDS_BEFORE_START",
  OUTSIDE_CAMPAIGN: "OUTSIDE_CAMPAIGN",
  /** The event is cancelled or postponed, and a file does not open it again. */
  CALLED_OFF: "WRONG_STATE",
  /** The event was held: a file does not call off what has happened. */
  HELD: "WRONG_STATE",
  /** Several events of this day have this title and place, none at this time. */
  AMBIGUOUS: "WRONG_STATE",
} as const satisfies Record<string, ErrorCode>;

export type RowRefusal = keyof typeof rowRefusals;
