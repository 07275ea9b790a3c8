import type { RegistrationState } from "../../graphql/generated";

/** Where a registration may go, as the server has it. What was declined or cancelled is over: the person registers again. */
export const stepsFrom: Record<RegistrationState, readonly RegistrationState[]> = {
  PENDING: ["CONFIRMED", "WAITLISTED", "DECLINED", "CANCELLED", "NO_SHOW", "EXCUSED"],
  WAITLISTED: ["CONFIRMED", "DECLINED", "CANCELLED"],
  CONFIRMED: ["CANCELLED", "NO_SHOW", "EXCUSED", "WAITLISTED", "DECLINED"],
  NO_SHOW: ["EXCUSED", "CONFIRMED"],
  EXCUSED: ["NO_SHOW", "CONFIRMED"],
  DECLINED: [],
  CANCELLED: [],
};
