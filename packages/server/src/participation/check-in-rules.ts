import type { CheckInRefusal } from "@igilik/schema";
import type { CampaignPhase, EventStatus } from "../database/tables.js";

const minuteMs = 60_000;
/** A desk opens this long before its event begins. */
export const opensBeforeMs = 120 * minuteMs;
/** Clocks of desks may run ahead by this much. */
export const aheadAtMostMs = 2 * minuteMs;
/** Late lists carry the time at which people came; later than this after the end it is a mistake. */
export const lateAtMostMs = 24 * 60 * minuteMs;
const adultAge = 18;

/** What decides who may take part in an event. */
export interface AgeLimits {
  adultsOnly: boolean;
  consentAge: number;
  /** The campaign's year: ages are those reached in it. */
  year: number;
}

/** What is known of an event when somebody arrives. */
export interface ArrivalEvent extends AgeLimits {
  phase: CampaignPhase;
  status: EventStatus;
  startsAt: Date;
  endsAt: Date;
  isDemonstration: boolean;
}

/** What is known of a person when they arrive. */
export interface ArrivalPerson {
  birthYear: number | null;
  hasGuardianConsent: boolean;
  isDemonstration: boolean;
}

/** Whether a campaign takes facts about participation now. */
export function takesParticipation(phase: CampaignPhase): boolean {
  return phase === "PUBLISHED" || phase === "LIVE" || phase === "CLOSING";
}

/**
 * When somebody came of whom nobody says when: now, and for a list that comes in later than anybody can have come, when
 * the event ended.
 */
export function defaultArrival(event: (Pick<ArrivalEvent, "endsAt"> & { now: Date }) | undefined): Date {
  if (!event) return new Date();
  const isLate = event.now.getTime() > event.endsAt.getTime() + lateAtMostMs;
  return isLate ? event.endsAt : event.now;
}

/** The reason not to record an arrival at `at`, judged when the campaign's clock shows `now`; undefined: none. */
export function refuseArrival(
  event: ArrivalEvent | undefined,
  person: ArrivalPerson | undefined,
  at: Date,
  now: Date,
): CheckInRefusal | undefined {
  if (!event) return "EVENT_NOT_FOUND";
  if (!takesParticipation(event.phase)) return "CAMPAIGN_CLOSED";
  if (event.status === "CANCELLED" || event.status === "POSTPONED") return "EVENT_CANCELLED";
  if (event.status === "DRAFT" || event.status === "SUBMITTED") return "NOT_OPEN_YET";
  if (!person || person.isDemonstration !== event.isDemonstration) return "UNKNOWN_VOLUNTEER";
  if (at.getTime() > now.getTime() + aheadAtMostMs) return "BAD_TIME";
  if (at.getTime() < event.startsAt.getTime() - opensBeforeMs) return "NOT_OPEN_YET";
  if (at.getTime() > event.endsAt.getTime() + lateAtMostMs) return "BAD_TIME";
  return refuseAge(event, person);
}

/** The reason why somebody of this age may not take part: too young for the work, or nobody agreed for a child. */
export function refuseAge(
  event: AgeLimits,
  person: Pick<ArrivalPerson, "birthYear" | "hasGuardianConsent">,
): "TOO_YOUNG" | "NO_CONSENT" | undefined {
  const age = person.birthYear === null ? undefined : event.year - person.birthYear;
  if (event.adultsOnly && (age === undefined || age < adultAge)) return "TOO_YOUNG";
  if (age !== undefined && age < event.consentAge && !person.hasGuardianConsent) return "NO_CONSENT";
  return undefined;
}
