import { DomainError, type ShiftChangeInput, type ShiftInput, fillLanguages } from "@igilik/schema";
import type { EventTimes } from "./event-rules.js";
import type { LocalizedTextValue } from "../localized.js";
import { canonicalJson } from "../writes/canonical-hash.js";

/** A slot of an event. */
export interface Shift extends EventTimes {
  role: LocalizedTextValue | null;
  capacity: number | null;
}

/** A slot that stands. */
export interface KnownShift extends Shift {
  id: string;
  /** How many registrations for it are not over. */
  registered: number;
}

/** A slot as it shall be; without an id it is new. */
export interface WantedShift extends Shift {
  id?: string | undefined;
}

/** What makes the slots of an event what they shall be. */
export interface ShiftPlan {
  removals: string[];
  changes: KnownShift[];
  additions: Shift[];
}

/** Slots as somebody says them. */
export function toShift(input: ShiftInput): Shift {
  return {
    startsAt: new Date(input.startsAt),
    endsAt: new Date(input.endsAt),
    role: input.role ? fillLanguages(input.role) : null,
    capacity: input.capacity ?? null,
  };
}

/** Slots as somebody wants them from now on. */
export function toWantedShift(input: ShiftChangeInput): WantedShift {
  return { ...toShift(input), id: input.id?.toLowerCase() };
}

/** Who prepares an event or clears up after it is there before or after everybody, in milliseconds. */
const slack = 12 * 3_600_000;

/**
 * A slot on another day than its event is a slip of the hand.
 *
 * @throws DomainError SHIFT_OUTSIDE_EVENT, ENDS_BEFORE_START
 */
export function requireNear(event: EventTimes, shifts: readonly Shift[]): void {
  for (const { startsAt, endsAt } of shifts) {
    if (endsAt <= startsAt) throw new DomainError("ENDS_BEFORE_START");
    const isEarly = event.startsAt.getTime() - startsAt.getTime() > slack;
    if (isEarly || endsAt.getTime() - event.endsAt.getTime() > slack) {
      throw new DomainError("SHIFT_OUTSIDE_EVENT");
    }
  }
}

/**
 * Decides what becomes of the slots that stand.
 *
 * @throws DomainError SHIFT_NOT_FOUND for an id that none of them has, or that is named twice; SHIFT_TAKEN
 */
export function planShifts(known: readonly KnownShift[], wanted: readonly WantedShift[]): ShiftPlan {
  const standing = new Map(known.map((shift) => [shift.id, shift]));
  const plan: ShiftPlan = { removals: [], changes: [], additions: [] };
  for (const { id, ...shift } of wanted) {
    if (id === undefined) {
      plan.additions.push(shift);
      continue;
    }
    const before = standing.get(id);
    if (!before) throw new DomainError("SHIFT_NOT_FOUND");
    standing.delete(id);
    const after = { ...before, ...shift };
    if (canonicalJson(after) !== canonicalJson(before)) plan.changes.push(after);
  }
  for (const { id, registered } of standing.values()) {
    if (registered > 0) throw new DomainError("SHIFT_TAKEN");
    plan.removals.push(id);
  }
  return plan;
}

/** The slots as they stand, put off or brought forward by as much as their event. */
export function movedBy(milliseconds: number, known: readonly KnownShift[]): KnownShift[] {
  const moved = (moment: Date): Date => new Date(moment.getTime() + milliseconds);
  return known.map((shift) => ({ ...shift, startsAt: moved(shift.startsAt), endsAt: moved(shift.endsAt) }));
}
