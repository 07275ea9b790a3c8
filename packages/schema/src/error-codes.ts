/** What a code means and what its reader can do about it, in English. */
export interface ErrorMeaning {
  readonly meaning: string;
  readonly whatToDo: string;
}

/** Every code that a refusal can have, wherever it comes from. `docs/errors.md` is printed from this list. */
export const ERROR_CODES = {
  // What was asked
  BAD_INPUT: {
    meaning: "A value does not fit its field: too long, too small, missing or in the wrong form.",
    whatToDo: "Read which field the message names, correct it and send it again.",
  },
  NOT_LIVE_FIELD: {
    meaning: "A subscription selects a field that is not part of a live version.",
    whatToDo: "Select only fields marked @live, and read the others with a query.",
  },
  TOO_COMPLEX: {
    meaning: "The operation asks for more than one request may.",
    whatToDo: "Ask for fewer fields, shorter lists or fewer levels, in several requests.",
  },
  TOO_MANY_REQUESTS: {
    meaning: "Too many requests came from this address, or with this API key, within a minute.",
    whatToDo: "Wait a minute and try again.",
  },
  BATCH_TOO_LARGE: {
    meaning: "There are more than 500 items in one request, or none.",
    whatToDo: "Send 1 to 500 items at a time.",
  },
  CURSOR_INVALID: {
    meaning: "The `after` of a list is not a place in this list.",
    whatToDo: "Start again without `after`, or give the `endCursor` of the page before.",
  },

  // Who asks
  NOT_SIGNED_IN: {
    meaning: "Not everybody may do this, and nobody is signed in.",
    whatToDo: "Sign in and try again.",
  },
  NOT_ALLOWED: {
    meaning: "Your account has no permission for this.",
    whatToDo: "Ask a coordinator to do it, or the operator for an account that may.",
  },
  API_KEY_INVALID: {
    meaning: "The API key is none of ours, or it has ended.",
    whatToDo: "Check that all of it was copied, or ask for a new one.",
  },
  DEMONSTRATION_ONLY: {
    meaning: "A demonstration sign-in may change demonstration campaigns only.",
    whatToDo: "Sign in with an account of your own, or try it in the demonstration.",
  },
  SIGN_IN_FAILED: {
    meaning: "The e-mail address and the password do not belong together.",
    whatToDo: "Check both and try again.",
  },
  TOO_MANY_ATTEMPTS: {
    meaning: "There were too many sign-in attempts that failed.",
    whatToDo: "Wait for the time that the answer names, then try again.",
  },
  WRONG_CODE: {
    meaning: "The one-time code is not the one that was given, or it has run out.",
    whatToDo:
      "The first coordinator copies it from the server's terminal, where a restart prints a new one; whoever was invited asks the front office.",
  },
  ALREADY_SET_UP: {
    meaning: "There is a coordinator already.",
    whatToDo: "Sign in, or ask a coordinator to add you.",
  },
  WEAK_PASSWORD: { meaning: "The password is too short.", whatToDo: "Choose one of at least 10 characters." },
  BAD_EMAIL: {
    meaning: "The e-mail address is not one.",
    whatToDo: "Check it for a missing @ or a missing ending.",
  },

  // What is not there
  CAMPAIGN_NOT_FOUND: {
    meaning: "There is no such campaign, or it is not public yet.",
    whatToDo: "Check the slug, or leave it out for the current campaign.",
  },
  EVENT_NOT_FOUND: {
    meaning: "There is no such event, or it is not public yet.",
    whatToDo: "Look the event up in the list of events.",
  },
  ACCOUNT_NOT_FOUND: {
    meaning: "There is no such account of an organization.",
    whatToDo: "Look it up in the list of the organization's accounts.",
  },
  API_KEY_NOT_FOUND: {
    meaning: "There is no such API key.",
    whatToDo: "Look it up in the list of the organization's keys.",
  },
  ORGANIZATION_NOT_FOUND: {
    meaning: "There is no such organization.",
    whatToDo: "Look it up in the list of organizations, or add it.",
  },
  VOLUNTEER_NOT_FOUND: {
    meaning: "There is no such volunteer.",
    whatToDo: "Look the person up by name or badge code, or add them.",
  },
  PROJECT_NOT_FOUND: {
    meaning: "There is no such project in this campaign.",
    whatToDo: "Choose one of the campaign's projects, or add it.",
  },
  CHALLENGE_COUNTED: {
    meaning: "Results are recorded for the challenge, and its unit says what they are amounts of.",
    whatToDo: "Keep the unit, or add another challenge.",
  },
  CHALLENGE_NOT_FOUND: {
    meaning: "There is no such challenge in this campaign.",
    whatToDo: "Choose one of the campaign's challenges, or add it.",
  },
  CATEGORY_NOT_FOUND: {
    meaning: "There is no category with this code in the campaign.",
    whatToDo: "Choose one of the campaign's categories.",
  },
  DISTRICT_NOT_FOUND: {
    meaning: "There is no district with this code in the campaign.",
    whatToDo: "Choose one of the campaign's districts.",
  },
  SHIFT_NOT_FOUND: {
    meaning: "The event has no such shift.",
    whatToDo: "Choose one of the event's shifts, or leave it out.",
  },
  SHIFT_TAKEN: {
    meaning: "Somebody is registered for a shift that was to be taken away.",
    whatToDo: "Keep the shift, or cancel its registrations first.",
  },
  SHIFT_OUTSIDE_EVENT: {
    meaning: "A shift begins more than 12 hours before its event, or ends more than 12 hours after it.",
    whatToDo: "Correct the shift's day and time, or change the event's time with it.",
  },
  ATTENDANCE_NOT_FOUND: {
    meaning: "There is no such attendance.",
    whatToDo: "Look it up in the event's list of attendances.",
  },
  REGISTRATION_NOT_FOUND: {
    meaning: "There is no such registration.",
    whatToDo: "Register the person first.",
  },
  HOURS_NOT_FOUND: { meaning: "There are no such hours.", whatToDo: "Read the list of hours again." },
  IMPACT_NOT_FOUND: { meaning: "There is no such result.", whatToDo: "Record the result first." },
  THANK_YOU_NOT_FOUND: {
    meaning: "There is no such thank-you.",
    whatToDo: "Read the list of thank-yous again.",
  },
  METRIC_NOT_FOUND: {
    meaning: "There is no metric with this id.",
    whatToDo: "Read the list of metrics for the ids that there are.",
  },

  // What does not fit
  REFERENCE_REUSED: {
    meaning: "The reference was used before, for something else.",
    whatToDo: "Send it again under a reference that you have not used.",
  },
  STALE_CHANGE: {
    meaning: "Somebody else has changed it since you read it.",
    whatToDo: "Read it again, look at what changed, and change it again if that is still right.",
  },
  WRONG_STATE: {
    meaning: "Its present state does not allow this.",
    whatToDo: "Read it again to see where it stands.",
  },
  NOT_SHORTENED: {
    meaning: "The words for the wall are others than those that came in.",
    whatToDo: "Only leave words out, with … in their place. Nobody is given words that they did not say.",
  },
  PHASE_NOT_ALLOWED: {
    meaning: "A campaign moves forward one phase at a time.",
    whatToDo: "Move it to the next phase in order.",
  },
  CAMPAIGN_CLOSED: {
    meaning: "The campaign is closed, or not announced yet, and takes nothing.",
    whatToDo: "Check that it is the right campaign; the figures of a closed one stay as they are.",
  },
  OUTSIDE_CAMPAIGN: {
    meaning: "The event does not begin on one of the campaign's days.",
    whatToDo: "Choose a time within the campaign's days, in its own time zone.",
  },
  ENDS_BEFORE_START: {
    meaning: "The end does not lie after the beginning.",
    whatToDo: "Correct the beginning or the end.",
  },
  SLUG_TAKEN: {
    meaning: "Another campaign has this slug.",
    whatToDo: "Choose another slug, such as one with the year in it.",
  },
  CODE_TAKEN: { meaning: "Another entry of the same list has this code.", whatToDo: "Choose another code." },

  // Checking people in and out
  NOT_OPEN_YET: {
    meaning: "The check-in of this event is not open yet.",
    whatToDo: "Wait until 2 hours before the event begins, or check its date.",
  },
  EVENT_CANCELLED: {
    meaning: "The event is cancelled or postponed.",
    whatToDo: "Open the event again if it takes place after all.",
  },
  UNKNOWN_VOLUNTEER: {
    meaning: "Nobody has this badge code or card.",
    whatToDo: "Look the person up by name, or add them.",
  },
  UNKNOWN_ORGANIZATION: {
    meaning: "There is no such organization.",
    whatToDo: "Choose another one, or leave it out.",
  },
  NO_CONSENT: {
    meaning: "The person is under the consent age and no guardian's consent is on the card.",
    whatToDo: "Ask a guardian for the consent and add it to the card.",
  },
  TOO_YOUNG: {
    meaning: "The event is for people of 18 and over.",
    whatToDo: "Offer the person another event; if they are old enough, correct the year of birth.",
  },
  BAD_TIME: {
    meaning: "The time does not fit the event, or lies more than 2 minutes ahead.",
    whatToDo: "Check the date and the clock of the device.",
  },
  NOT_CHECKED_IN: {
    meaning: "The person was not checked in at this event.",
    whatToDo: "Check the person in first.",
  },
  ALREADY_LEFT: { meaning: "The person was checked out before.", whatToDo: "There is nothing left to do." },

  // Adding people
  NAME_BLANK: { meaning: "The family name or the given name is blank.", whatToDo: "Enter both names." },
  BAD_PHONE: {
    meaning: "The phone number is not one that can be called.",
    whatToDo: "Enter it with its code, such as +7 701 000 00 00, or leave it out.",
  },
  BAD_BIRTH_YEAR: {
    meaning: "The year of birth lies in the future or more than 110 years back.",
    whatToDo: "Enter the year with four digits, or leave it out.",
  },

  // Thank-yous
  TEXT_BLANK: { meaning: "There are no words in the thank-you.", whatToDo: "Write a few words." },
  TEXT_TOO_LONG: {
    meaning: "The thank-you is longer than 500 characters.",
    whatToDo: "Shorten it to 500 characters.",
  },
  TEXT_ONLY_LINK: {
    meaning: "The thank-you is nothing but a link.",
    whatToDo: "Write a few words of your own.",
  },
  HEARD_AHEAD: {
    meaning: "A thank-you from the street would have been said more than 2 minutes from now.",
    whatToDo: "Correct the day and the time at which it was said, or leave them out.",
  },

  // Files and long work
  FILE_NOT_PHOTO: {
    meaning: "The file is not a photo that can be read: a JPEG, PNG or WebP image.",
    whatToDo: "Save the photo as JPEG and send that file.",
  },
  PHOTO_TOO_LARGE: {
    meaning: "The photo has more than 50 million pixels.",
    whatToDo: "Make it smaller and send it again.",
  },
  PHOTOS_FULL: {
    meaning: "The event has 100 photos from this organization, or from the front office, already.",
    whatToDo: "Attach no more; what has to be shown in its place is sent to the front office.",
  },
  PHOTO_NOT_FOUND: { meaning: "There is no such photo.", whatToDo: "Read the photos of the event again." },
  PHOTO_NEVER_PUBLIC: {
    meaning: "The photo is from before the work, and such photos are never published.",
    whatToDo: "Choose a photo of the work or of what it has brought.",
  },
  DUPLICATE_NOT_FOUND: {
    meaning: "There is no such pair of cards.",
    whatToDo: "Read the list of pairs again.",
  },
  FILE_NOT_FOUND: {
    meaning: "There is no such file of yours, or it was thrown away a day after it came.",
    whatToDo: "Send the file again.",
  },
  ROSTER_NOT_FOUND: {
    meaning: "There is no such import of a roster.",
    whatToDo: "Check the id, or read the file in again.",
  },
  JOB_NOT_FOUND: {
    meaning: "There is no such job of yours.",
    whatToDo: "Check the id, or ask for the work again.",
  },
  IMPORT_NOT_FOUND: {
    meaning: "There is no such import of a programme.",
    whatToDo: "Read the list of imports again.",
  },
  IMPORT_TOUCHED: {
    meaning: "Events of the import were touched since.",
    whatToDo: "Try it without keeping anything to read which; cancel or change the others one by one.",
  },
  FILE_NOT_CSV: {
    meaning: "The file is neither a CSV file nor, where one is taken, an Excel workbook (.xlsx).",
    whatToDo: "Save the sheet as CSV UTF-8 and choose that file.",
  },
  FILE_HAS_MACROS: {
    meaning: "The workbook holds programs (macros), which are never taken.",
    whatToDo: "Save the sheet as a workbook without macros (.xlsx) or as CSV UTF-8.",
  },
  FILE_ENCRYPTED: {
    meaning: "The workbook is locked with a password.",
    whatToDo: "Save it without a password, or save the sheet as CSV UTF-8.",
  },
  FILE_UNPACKS_TOO_LARGE: {
    meaning: "The workbook unpacks to far more than its table can need.",
    whatToDo: "Copy the table into a new workbook, or save the sheet as CSV UTF-8.",
  },
  FILE_WRONG_COLUMNS: {
    meaning: "The file does not have the columns that it must have.",
    whatToDo: "Give it the headings that the message names.",
  },
  FILE_WRONG_ENCODING: {
    meaning: "The file is not written in UTF-8.",
    whatToDo: 'Save the sheet as "CSV UTF-8".',
  },
  FILE_TOO_LARGE: {
    meaning: "The file is larger than may be: 2 MiB, a roster 32 MiB.",
    whatToDo: "Split it into smaller files.",
  },
  TOO_MANY_ROWS: {
    meaning: "The file has more rows than can be read at once: 2 000, of a roster 200 000.",
    whatToDo: "Split it into smaller files.",
  },

  // What is broken
  DATABASE_UNAVAILABLE: {
    meaning: "The database does not answer.",
    whatToDo: "Wait a little and send it again under the same reference; nothing is counted twice.",
  },
  INTERNAL: {
    meaning: "Something went wrong on the server.",
    whatToDo: "Try again; if it stays, tell the operator the request id of the answer.",
  },
} as const satisfies Record<string, ErrorMeaning>;

/** One of the codes of the list. */
export type ErrorCode = keyof typeof ERROR_CODES;
