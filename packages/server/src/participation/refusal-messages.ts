import type { CheckInRefusal, CheckOutRefusal } from "@igilik/schema";

/** What to do next, in English; pages say it by the code in their reader's language. */
export const checkInRefusalMessages: Record<CheckInRefusal, string> = {
  NOT_OPEN_YET: "The check-in opens 2 hours before the event begins. Check the event and its time.",
  CAMPAIGN_CLOSED: "The campaign takes no check-ins now. Ask a coordinator about its phase.",
  EVENT_NOT_FOUND: "There is no such event. Choose the event again.",
  EVENT_CANCELLED: "The event is cancelled or postponed. Open it again first if people did come.",
  UNKNOWN_VOLUNTEER: "Nobody has this code or card. Look the person up by name or add them.",
  UNKNOWN_ORGANIZATION: "There is no such organization. Choose it again or leave it out.",
  NO_CONSENT: "A guardian's consent is needed at this age. Add it to the person's card first.",
  TOO_YOUNG: "The event is for people of 18 and over. Check the year of birth on the card.",
  REFERENCE_REUSED: "This reference was used for another check-in. Send it under a new one.",
  BAD_INPUT: "A value does not fit its field. Correct it and send the row again.",
  BAD_TIME:
    "The time is ahead of the clock or too long after the event. Give the time at which the person came.",
};

/** The same for check-outs. */
export const checkOutRefusalMessages: Record<CheckOutRefusal, string> = {
  NOT_CHECKED_IN: "The person is not checked in at this event. Check them in first.",
  ALREADY_LEFT: "The person was checked out before. Nothing is left to do.",
  BAD_TIME: "The time is before the check-in or ahead of the clock. Correct it.",
  CAMPAIGN_CLOSED: "The campaign is closed, so its records stay as they are.",
  REFERENCE_REUSED: "This reference was used for something else. Send it under a new one.",
  UNKNOWN_VOLUNTEER: "Nobody has this code or card. Look the person up by name.",
  EVENT_NOT_FOUND: "There is no such event. Choose the event again.",
};
