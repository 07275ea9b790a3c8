import type { EventReportView } from "./event-report.type.js";
import type { Viewer } from "../access/viewer.js";
import type { Connection, Page } from "../connection.js";
import type { MaybePromise } from "../maybe-promise.js";
import type { AttendanceView } from "./attendance.type.js";
import type { RecordCheckInResult, UndoCheckInResult } from "./check-in-result.type.js";
import type {
  RecordCheckInInput,
  RecordCheckOutInput,
  UndoCheckInInput,
  UndoCheckOutInput,
} from "./check-in.input.js";
import type { RecordCheckOutResult, UndoCheckOutResult } from "./check-out-result.type.js";
import type {
  CorrectImpactInput,
  RecordImpactInput,
  ReportHeadcountInput,
  VerifyImpactInput,
} from "./claim.input.js";
import type {
  ClaimState,
  CorrectImpactResult,
  HeadcountReportView,
  ImpactEntryView,
  RecordImpactResult,
  ReportHeadcountResult,
  VerifyImpactResult,
} from "./claim.type.js";
import type { ClaimHoursInput, VerifyHoursInput } from "./hours.input.js";
import type { ClaimHoursResult, HoursEntryView, VerifyHoursResult } from "./hours.type.js";
import type {
  ChangeRegistrationInput,
  ChangeRegistrationResult,
  RegisterVolunteerInput,
  RegisterVolunteerResult,
  RegistrationView,
} from "./registration.type.js";
import type { SubmitReportInput } from "./report.input.js";
import type { SubmitReportResult } from "./report.type.js";

/** Which results or hours are asked for. */
export interface ClaimsQuery {
  /** Slug; null: the current campaign. */
  readonly campaign: string | null;
  /** Id; null: of all events. */
  readonly event: string | null;
  /** Null: wherever they stand. */
  readonly state: ClaimState | null;
}

/**
 * Who came, what they gave and what came of it.
 * Every method refuses NOT_SIGNED_IN, NOT_ALLOWED and, for writes, DEMONSTRATION_ONLY; a reused reference is refused
 * with REFERENCE_REUSED, as a value where the result is a union that has it.
 */
export interface ParticipationPort {
  /** Attendances of one event, the newest first. Refuses EVENT_NOT_FOUND, CURSOR_INVALID. */
  attendances(viewer: Viewer, eventId: string, page: Page): Promise<Connection<AttendanceView>>;

  /** Attendances of one person that stand, by when they came, the latest first. Refuses CURSOR_INVALID. */
  visitsOf(viewer: Viewer, volunteerId: string, page: Page): Promise<Connection<AttendanceView>>;

  /** Registrations of one person, the newest first. Refuses CURSOR_INVALID. */
  registrationsOf(viewer: Viewer, volunteerId: string, page: Page): Promise<Connection<RegistrationView>>;

  /** Registrations for an event, the newest first. Refuses EVENT_NOT_FOUND, CURSOR_INVALID. */
  registrationsAt(viewer: Viewer, eventId: string, page: Page): Promise<Connection<RegistrationView>>;

  /** Whether a guardian's consent is missing for a registration that the viewer may read already. */
  needsConsent(registrationId: string): MaybePromise<boolean>;

  /** Results, the newest first. Refuses CAMPAIGN_NOT_FOUND, EVENT_NOT_FOUND (also of another campaign), CURSOR_INVALID. */
  impactEntries(viewer: Viewer, query: ClaimsQuery, page: Page): Promise<Connection<ImpactEntryView>>;

  /** Hours that nobody measured, the newest first. Refuses CAMPAIGN_NOT_FOUND, EVENT_NOT_FOUND (also of another campaign), CURSOR_INVALID. */
  hoursEntries(viewer: Viewer, query: ClaimsQuery, page: Page): Promise<Connection<HoursEntryView>>;

  /** Head-counts of one event, the newest first. Refuses EVENT_NOT_FOUND, CURSOR_INVALID. */
  headcountReports(viewer: Viewer, eventId: string, page: Page): Promise<Connection<HeadcountReportView>>;

  /** Refusals are answers: see `CheckInRefusal`. */
  checkIn(viewer: Viewer, input: RecordCheckInInput): Promise<RecordCheckInResult>;

  /**
   * 1 to 500 check-ins in one transaction, answered in order; a refused one does not hold up the others. The rows were
   * not checked before: `findBrokenRules` tells what is wrong with each. Refuses BATCH_TOO_LARGE.
   */
  checkInAll(viewer: Viewer, inputs: readonly RecordCheckInInput[]): Promise<readonly RecordCheckInResult[]>;

  /** Refusals are answers: see `CheckOutRefusal`. */
  checkOut(viewer: Viewer, input: RecordCheckOutInput): Promise<RecordCheckOutResult>;

  /** Refuses ATTENDANCE_NOT_FOUND, WRONG_STATE, CAMPAIGN_CLOSED. */
  undoCheckIn(viewer: Viewer, input: UndoCheckInInput): Promise<UndoCheckInResult>;

  /** Refuses ATTENDANCE_NOT_FOUND, WRONG_STATE, CAMPAIGN_CLOSED. */
  undoCheckOut(viewer: Viewer, input: UndoCheckOutInput): Promise<UndoCheckOutResult>;

  /** Refuses EVENT_NOT_FOUND, VOLUNTEER_NOT_FOUND, SHIFT_NOT_FOUND, TOO_YOUNG, NO_CONSENT, WRONG_STATE, CAMPAIGN_CLOSED. */
  register(viewer: Viewer, input: RegisterVolunteerInput): Promise<RegisterVolunteerResult>;

  /** Refuses REGISTRATION_NOT_FOUND, STALE_CHANGE, WRONG_STATE, CAMPAIGN_CLOSED. */
  changeRegistration(viewer: Viewer, input: ChangeRegistrationInput): Promise<ChangeRegistrationResult>;

  /** Refuses EVENT_NOT_FOUND, ORGANIZATION_NOT_FOUND, CAMPAIGN_CLOSED. */
  reportHeadcount(viewer: Viewer, input: ReportHeadcountInput): Promise<ReportHeadcountResult>;

  /** Refuses EVENT_NOT_FOUND, CHALLENGE_NOT_FOUND, ORGANIZATION_NOT_FOUND, CAMPAIGN_CLOSED. */
  recordImpact(viewer: Viewer, input: RecordImpactInput): Promise<RecordImpactResult>;

  /** Refuses IMPACT_NOT_FOUND, WRONG_STATE, BAD_INPUT (no reason), CAMPAIGN_CLOSED. */
  verifyImpact(viewer: Viewer, input: VerifyImpactInput): Promise<VerifyImpactResult>;

  /** Voids the result and records another one in its place. Refuses IMPACT_NOT_FOUND, WRONG_STATE (it does not stand), CAMPAIGN_CLOSED. */
  correctImpact(viewer: Viewer, input: CorrectImpactInput): Promise<CorrectImpactResult>;

  /** Refuses ATTENDANCE_NOT_FOUND, WRONG_STATE (it does not stand, or has hours already), BAD_INPUT (less than a minute), CAMPAIGN_CLOSED. */
  claimHours(viewer: Viewer, input: ClaimHoursInput): Promise<ClaimHoursResult>;

  /** Refuses HOURS_NOT_FOUND, WRONG_STATE, BAD_INPUT (no reason, several campaigns), CAMPAIGN_CLOSED. */
  verifyHours(viewer: Viewer, input: VerifyHoursInput): Promise<VerifyHoursResult>;

  /**
   * With `dryRun` nothing is kept. `people` were not checked before: one that breaks a rule is refused in its row. An
   * organization's account reports for itself alone, and learns nothing of people who do not belong to it. Refuses
   * EVENT_NOT_FOUND, ORGANIZATION_NOT_FOUND, CHALLENGE_NOT_FOUND, BATCH_TOO_LARGE, CAMPAIGN_CLOSED, WRONG_STATE, BAD_INPUT
   * (a coordinator who names no organization).
   */
  submitReport(viewer: Viewer, input: SubmitReportInput, dryRun: boolean): Promise<SubmitReportResult>;

  /** Reports that an organization has handed in. Refuses NOT_SIGNED_IN, NOT_ALLOWED, CAMPAIGN_NOT_FOUND, CURSOR_INVALID. */
  reportsOf(
    viewer: Viewer,
    organizationId: string,
    campaign: string | null,
    page: Page,
  ): Promise<Connection<EventReportView>>;
}
