import { DomainError } from "@igilik/schema";
import type { EventStatus } from "../database/tables.js";

/** When an event takes place. */
export interface EventTimes {
  startsAt: Date;
  endsAt: Date;
}

/** What decides besides the clock where an event stands. */
export interface EventEvidence {
  /** Somebody's verified attendance stands. */
  hasSomebodyCome: boolean;
  /** A coordinator said that it took place. */
  isConfirmed: boolean;
}

/** Where the clock puts an event that takes place. */
export interface EventStanding {
  status: "APPROVED" | "LIVE" | "HELD";
  isOver: boolean;
}

/** What decides who may read of an event. */
export interface EventAnnouncement {
  status: EventStatus;
  /** Where it stood when it was cancelled; null for one that is not, or came as cancelled. */
  cancelled_from: EventStatus | null;
}

/** Whether people were ever told of an event. Cancelling a draft does not tell them. */
export function isAnnounced({ status, cancelled_from }: EventAnnouncement): boolean {
  const known = cancelled_from ?? status;
  return known !== "DRAFT" && known !== "SUBMITTED";
}

/** A step that a coordinator takes with an event. */
export type EventStep = "cancel" | "postpone" | "reopen" | "confirm";

const startingPoints: Record<EventStep, readonly EventStatus[]> = {
  cancel: ["DRAFT", "SUBMITTED", "APPROVED", "LIVE", "HELD", "POSTPONED"],
  postpone: ["APPROVED", "LIVE"],
  reopen: ["CANCELLED", "POSTPONED"],
  confirm: ["APPROVED", "LIVE"],
};

const approvals: Partial<Record<EventStatus, readonly EventStatus[]>> = {
  DRAFT: ["SUBMITTED", "APPROVED"],
  SUBMITTED: ["APPROVED"],
};

/**
 * Whether the event is where this step begins.
 *
 * @throws DomainError WRONG_STATE
 */
export function requireStep(status: EventStatus, step: EventStep): void {
  if (!startingPoints[step].includes(status)) throw new DomainError("WRONG_STATE");
}

/**
 * A new event is a draft, handed in or approved; the other states come with time or by a step of their own.
 *
 * @throws DomainError WRONG_STATE
 */
export function requireFirstStatus(status: EventStatus): void {
  if (status !== "DRAFT" && status !== "SUBMITTED" && status !== "APPROVED")
    throw new DomainError("WRONG_STATE");
}

/**
 * A change moves a draft on, never back.
 *
 * @throws DomainError WRONG_STATE
 */
export function requireApproval(from: EventStatus, to: EventStatus): void {
  if (from !== to && !approvals[from]?.includes(to)) throw new DomainError("WRONG_STATE");
}

/** @throws DomainError ENDS_BEFORE_START, also for an event that ends as it begins */
export function requireOrder({ startsAt, endsAt }: EventTimes): void {
  if (endsAt <= startsAt) throw new DomainError("ENDS_BEFORE_START");
}

/** Where the campaign's clock puts an event that takes place: the same rule by which the projector moves it. */
export function standingAt(
  now: Date,
  { startsAt, endsAt }: EventTimes,
  evidence: EventEvidence,
): EventStanding {
  if (startsAt > now) return { status: "APPROVED", isOver: false };
  const isOver = endsAt <= now;
  const isHeld = isOver && (evidence.hasSomebodyCome || evidence.isConfirmed);
  return { status: isHeld ? "HELD" : "LIVE", isOver };
}
