import type {
  ErrorCode,
  DuplicateSign,
  DuplicateState,
  JobKind,
  JobState,
  RosterVerdict,
  PhotoMoment,
  PhotoStatus,
} from "@igilik/schema";
import type { ColumnType, Generated } from "kysely";
import type { LocalizedTextValue } from "../localized.js";
import type * as generated from "./tables.generated.js";

/*
 * The generated tables, with what their check constraints add: the states a text column can hold and the shape
 * of a localized text.
 */

export type CampaignPhase = "DRAFT" | "PUBLISHED" | "LIVE" | "CLOSING" | "CLOSED" | "ARCHIVED";
export type EventStatus = "DRAFT" | "SUBMITTED" | "APPROVED" | "LIVE" | "HELD" | "CANCELLED" | "POSTPONED";
export type RecordedTier = "VERIFIED" | "REPORTED";
export type AttendanceState = "PRESENT" | "LEFT" | "VOIDED";
export type VoidCause = "UNDONE" | "DUPLICATE_PERSON";
export type ClaimState = "CLAIMED" | "VERIFIED" | "DISPUTED" | "REJECTED" | "VOIDED";
export type RegistrationState =
  | "PENDING"
  | "CONFIRMED"
  | "WAITLISTED"
  | "DECLINED"
  | "CANCELLED"
  | "NO_SHOW"
  | "EXCUSED";
export type ThankYouStatus = "RECEIVED" | "APPROVED" | "REJECTED" | "STASHED" | "HIDDEN";
export type ThankYouChannel = "PUBLIC_FORM" | "COORDINATOR" | "STREET";
export type OrganizationKind = "FRONT_OFFICE" | "REGISTERED" | "STUDENT" | "CORPORATE" | "STATE" | "GROUP";
export type SizeClass = "SMALL" | "MEDIUM" | "LARGE";
export type ConsentPurpose = "TAKE_PART" | "SHOW_NAME" | "PHOTO";
export type ConsentGranter = "SELF" | "GUARDIAN";
export type ThankYouLanguage = "KK" | "RU" | "EN";

type Refined<Table, Columns> = Omit<Table, keyof Columns> & Columns;

/** A localized text: written as JSON text, because an array-aware driver must not guess. */
type Localized = ColumnType<LocalizedTextValue, LocalizedTextValue, LocalizedTextValue>;
type LocalizedOrNull = ColumnType<
  LocalizedTextValue | null,
  LocalizedTextValue | null | undefined,
  LocalizedTextValue | null
>;

interface RefinedTables {
  campaign_series: Refined<generated.CampaignSeries, { name: Localized }>;
  campaign: Refined<
    generated.Campaign,
    { name: Localized; city: Localized; phase: Generated<CampaignPhase> }
  >;
  category: Refined<generated.Category, { name: Localized }>;
  district: Refined<generated.District, { name: Localized }>;
  organization: Refined<
    generated.Organization,
    { name: Localized; kind: OrganizationKind; size_class: SizeClass | null }
  >;
  consent: Refined<generated.Consent, { purpose: ConsentPurpose; granted_by: ConsentGranter }>;
  project: Refined<generated.Project, { name: Localized }>;
  challenge: Refined<generated.Challenge, { name: Localized; unit: Localized }>;
  event: Refined<
    generated.Event,
    {
      title: Localized;
      beneficiaries: LocalizedOrNull;
      status: EventStatus;
      cancelled_from: ColumnType<EventStatus | null, undefined, EventStatus | null>;
      // Derived from the start by a trigger; what a writer gives is overwritten.
      local_date: ColumnType<string, string | undefined, never>;
    }
  >;
  shift: Refined<generated.Shift, { role: LocalizedOrNull }>;
  registration: Refined<
    generated.Registration,
    { state: RegistrationState; state_before_merge: RegistrationState | null }
  >;
  attendance: Refined<
    generated.Attendance,
    { state: Generated<AttendanceState>; tier: RecordedTier; void_cause: VoidCause | null }
  >;
  attendance_organization: Refined<generated.AttendanceOrganization, { tier: RecordedTier }>;
  hours_entry: Refined<
    generated.HoursEntry,
    {
      state: ClaimState;
      source: "CHECK_OUT" | "CLAIM" | "EVENT_END";
      state_before_check_out: ClaimState | null;
    }
  >;
  duplicate_candidate: Refined<
    generated.DuplicateCandidate,
    { sign: DuplicateSign; state: Generated<DuplicateState> }
  >;
  job: Refined<generated.Job, { kind: JobKind; state: Generated<JobState> }>;
  roster_row: Refined<generated.RosterRow, { verdict: RosterVerdict; code: ErrorCode | null }>;
  impact_entry: Refined<generated.ImpactEntry, { state: ClaimState }>;
  photo: Refined<generated.Photo, { moment: PhotoMoment; status: Generated<PhotoStatus> }>;
  photo_image: Refined<generated.PhotoImage, { size: "LARGE" | "SMALL" }>;
  thank_you: Refined<
    generated.ThankYou,
    { status: Generated<ThankYouStatus>; channel: ThankYouChannel; language: ThankYouLanguage | null }
  >;
}

/** Every table by name, as Kysely reads and writes it. */
export type DB = Omit<generated.DB, keyof RefinedTables> & RefinedTables;
