import { DomainError, type ErrorCode } from "@igilik/schema";
import { violatedConstraint } from "../database/transact.js";

/** Constraints that say what a person did wrong. A constraint that is not here is our own mistake: a fault. */
const codes: Record<string, ErrorCode> = {
  campaign_slug_taken: "SLUG_TAKEN",
  campaign_series_slug_taken: "SLUG_TAKEN",
  campaign_slug_plain: "BAD_INPUT",
  campaign_dates_ordered: "ENDS_BEFORE_START",
  campaign_consent_age_sensible: "BAD_INPUT",
  campaign_phase_arrow: "PHASE_NOT_ALLOWED",
  category_code_taken: "CODE_TAKEN",
  district_code_taken: "CODE_TAKEN",
  challenge_code_taken: "CODE_TAKEN",
  challenge_code_plain: "BAD_INPUT",
  challenge_target_positive: "BAD_INPUT",
  challenge_project: "PROJECT_NOT_FOUND",
  event_ends_after_start: "ENDS_BEFORE_START",
  event_outside_campaign: "OUTSIDE_CAMPAIGN",
  event_place_length: "BAD_INPUT",
  event_capacity_positive: "BAD_INPUT",
  shift_ends_after_start: "ENDS_BEFORE_START",
  event_project: "PROJECT_NOT_FOUND",
  event_organizer_organization_id_fkey: "ORGANIZATION_NOT_FOUND",
  headcount_report_organization_id_fkey: "ORGANIZATION_NOT_FOUND",
  impact_entry_organization_id_fkey: "ORGANIZATION_NOT_FOUND",
  impact_entry_challenge: "CHALLENGE_NOT_FOUND",
  impact_entry_positive: "BAD_INPUT",
  thank_you_organization_id_fkey: "ORGANIZATION_NOT_FOUND",
  thank_you_event: "EVENT_NOT_FOUND",
  thank_you_project: "PROJECT_NOT_FOUND",
  thank_you_one_target: "BAD_INPUT",
  consent_until_later: "ENDS_BEFORE_START",
  consent_guardian_of_minor: "BAD_INPUT",
  membership_organization_id_fkey: "ORGANIZATION_NOT_FOUND",
};

/** Turns a violated constraint that people can cause into its refusal; everything else passes as it is. */
export async function refuseConstraint<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const code = codes[violatedConstraint(error) ?? ""];
    if (code) throw new DomainError(code);
    throw error;
  }
}
