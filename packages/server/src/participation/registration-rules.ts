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

/** Whether somebody may be given a place; who is only being confirmed, or was marked after the event, holds one. */
export function isPlaceFree(from: RegistrationState, capacity: number | null, taken: number): boolean {
  return from !== "WAITLISTED" || capacity === null || taken < capacity;
}

/** The state of a new registration: confirmed while there is a place, else waiting for one. */
export function stateForNew(capacity: number | null, taken: number): RegistrationState {
  return capacity === null || taken < capacity ? "CONFIRMED" : "WAITLISTED";
}
