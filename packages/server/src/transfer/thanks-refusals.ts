import type { ErrorCode } from "@igilik/schema";

/** Why a row of thank-yous is not taken, with the code that programs tell it apart by. */
export const thanksRefusals = {
  TOO_WIDE: "BAD_INPUT",
  FROM_TOO_LONG: "BAD_INPUT",
  BAD_MOMENT: "BAD_INPUT",
  BAD_LANGUAGE: "BAD_INPUT",
  HEARD_AHEAD: "HEARD_AHEAD",
  TEXT_BLANK: "TEXT_BLANK",
  TEXT_TOO_LONG: "TEXT_TOO_LONG",
  TEXT_ONLY_LINK: "TEXT_ONLY_LINK",
  UNKNOWN_TARGET: "EVENT_NOT_FOUND",
  /** Several events have this title, none or several of them on the day of the words. */
  AMBIGUOUS: "WRONG_STATE",
} as const satisfies Record<string, ErrorCode>;

export type ThanksRefusal = keyof typeof thanksRefusals;
