import type { RegistrationState } from "../database/tables.js";

/** Which state may follow which. What is DECLINED or CANCELLED is over: the person registers again. */
const arrows: Record<RegistrationState, readonly RegistrationState[]> = {
  PENDING: ["CONFIRMED", "WAITLISTED", "DECLINED", "CANCELLED", "NO_SHOW", "EXCUSED"],
  WAITLISTED: ["CONFIRMED", "DECLINED", "CANCELLED"],
  CONFIRMED: ["CANCELLED", "NO_SHOW", "EXCUSED", "WAITLISTED", "DECLINED"],
  NO_SHOW: ["EXCUSED", "CONFIRMED"],
  EXCUSED: ["NO_SHOW", "CONFIRMED"],
  DECLINED: [],
  CANCELLED: [],
};

/** Whether a registration may go from one state to another. */
export function mayFollow(from: RegistrationState, to: RegistrationState): boolean {
  return arrows[from].includes(to);
}

/** How many an event, or one of its shifts, has places for. */
export interface Places {
  /** Null: as many as come. */
  capacity: number | null;
  /** Registrations that hold a place. */
  taken: number;
}

/** Whether somebody may be given a place; who is only being confirmed, or was marked after the event, holds one. */
export function isPlaceFree(from: RegistrationState, places: readonly Places[]): boolean {
  return from !== "WAITLISTED" || places.every(isFree);
}

/** The state of a new registration: confirmed while each that it needs has a place, else waiting for one. */
export function stateForNew(places: readonly Places[]): RegistrationState {
  return places.every(isFree) ? "CONFIRMED" : "WAITLISTED";
}

function isFree({ capacity, taken }: Places): boolean {
  return capacity === null || taken < capacity;
}
