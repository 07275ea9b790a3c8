import {
  DomainError,
  type AttendanceView,
  type RecordCheckInInput,
  type RecordCheckInResult,
  type Viewer,
} from "@igilik/schema";
import { transact } from "../database/transact.js";
import type { Platform } from "../platform.js";
import { readAttendances } from "./attendance.repository.js";
import { type CheckInOutcome, ReferenceTaken, recordArrivals } from "./check-in.js";
import { checkInRefusalMessages } from "./refusal-messages.js";

const batchAtMost = 500;
const attemptsAtMost = 5;

/** Records 1 to 500 arrivals and answers them in order. The viewer was asked for the permission before. */
export async function checkInAll(
  platform: Platform,
  viewer: Viewer,
  inputs: readonly RecordCheckInInput[],
): Promise<RecordCheckInResult[]> {
  if (inputs.length === 0 || inputs.length > batchAtMost) throw new DomainError("BATCH_TOO_LARGE");
  const outcomes = await recordUntilSettled(platform, viewer, inputs);
  if (outcomes.some((outcome) => outcome.kind !== "REFUSED")) platform.wake();
  const ids = outcomes.flatMap((outcome) => (outcome.kind === "REFUSED" ? [] : [outcome.attendanceId]));
  const attendances =
    ids.length > 0 ? await readAttendances(platform.db, ids) : new Map<string, AttendanceView>();
  return outcomes.map((outcome) => toResult(outcome, attendances));
}

async function recordUntilSettled(
  platform: Platform,
  viewer: Viewer,
  inputs: readonly RecordCheckInInput[],
): Promise<CheckInOutcome[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transact(platform.db, (trx) => recordArrivals(trx, viewer, inputs));
    } catch (error) {
      if (!(error instanceof ReferenceTaken) || attempt === attemptsAtMost) throw error;
    }
  }
}

function toResult(outcome: CheckInOutcome, attendances: Map<string, AttendanceView>): RecordCheckInResult {
  const { clientRef } = outcome;
  if (outcome.kind === "REFUSED") {
    const { code } = outcome;
    return { __typename: "CheckInRefused", clientRef, code, message: checkInRefusalMessages[code] };
  }
  const attendance = attendances.get(outcome.attendanceId);
  if (!attendance) throw new Error("an attendance that was just recorded is gone");
  return outcome.kind === "RECORDED"
    ? {
        __typename: "CheckInRecorded",
        clientRef,
        attendance,
        firstTime: outcome.firstTime,
        write: outcome.receipt,
      }
    : { __typename: "AlreadyCheckedIn", clientRef, attendance, write: outcome.receipt };
}
