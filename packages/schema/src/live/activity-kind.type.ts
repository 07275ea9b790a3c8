import { describeEnum } from "../describe-enum.js";

export const ActivityKind = describeEnum("ActivityKind", "What happened in a campaign.", {
  CHECKED_IN: "Volunteers were checked in at an event; `amount` says how many at once.",
  CHECK_IN_UNDONE: "A check-in was taken back; `amount` is 1.",
  PEOPLE_REPORTED: "A report named people; `amount` says how many of them were not known to be there.",
  HEADCOUNT_REPORTED:
    "Somebody reported how many people were there without names; `amount` says how many. A later one of the same organization and event takes its place.",
  RESULT_CLAIMED: "A challenge's result was reported; `amount` is in the challenge's unit.",
  RESULT_VERIFIED: "A challenge's result was recorded as checked, or checked now.",
  RESULT_DISPUTED: "A challenge's result is in doubt and does not count as checked.",
  RESULT_REJECTED: "A challenge's result was refused.",
  RESULT_VOIDED: "A challenge's result was taken back.",
  EVENT_DRAFT: "A draft of an event was made, or a cancelled one is a draft again.",
  EVENT_SUBMITTED: "An event was handed in for approval.",
  EVENT_APPROVED: "An event stands in the programme and is still to come.",
  EVENT_LIVE:
    "An event has begun and goes on; not told of one whose beginning lies more than 30 minutes back.",
  EVENT_HELD: "An event is over, and it took place.",
  EVENT_CANCELLED: "An event was cancelled.",
  EVENT_POSTPONED: "An event was put off to a time that is not known yet.",
  THANK_YOU_RECEIVED: "A thank-you came in and waits for a decision.",
  THANK_YOU_APPROVED: "A thank-you was published.",
  THANK_YOU_REJECTED: "A thank-you was refused.",
  THANK_YOU_STASHED: "A thank-you was put aside.",
  THANK_YOU_RETURNED: "A decision about a thank-you was taken back: it waits again.",
  THANK_YOU_HIDDEN: "A thank-you was taken down.",
  PROGRAMME_IMPORTED:
    "A programme was imported; `amount` says how many events it added or changed. Events that it moved to another state are told one by one besides.",
  IMPORT_UNDONE:
    "A programme that was imported was undone as a whole; `amount` says how many events disappeared or became what they were.",
  THANKS_IMPORTED:
    "Thank-yous that were heard in the street came in from a file and wait for decisions; `amount` says how many.",
  CARDS_MERGED: "Two cards of one volunteer became one.",
  CARDS_PARTED: "A merge of two cards was taken back.",
});
export type ActivityKind = keyof typeof ActivityKind;
