import {
  DomainError,
  findBrokenRules,
  type AttendanceView,
  type BrokenRule,
  type RecordCheckInInput,
  type RecordCheckInResult,
  type Viewer,
} from "@igilik/schema";
import { transact } from "../database/transact.js";
import type { Platform } from "../platform.js";
import { readAttendances } from "./attendance.repository.js";
import type { CheckInQueue } from "./check-in-queue.js";
import { ReferenceTaken } from "./check-in-references.js";
import type { CheckInOutcome, CheckInRow } from "./check-in-row.js";
import { recordArrivals } from "./check-in.js";
import { checkInRefusalMessages } from "./refusal-messages.js";

const batchAtMost = 500;
const attemptsAtMost = 5;

/** Records 1 to 500 arrivals and answers them in order. The viewer was asked for the permission before. */
export async function checkInAll(
  platform: Platform,
  queue: CheckInQueue,
  viewer: Viewer,
  inputs: readonly RecordCheckInInput[],
): Promise<RecordCheckInResult[]> {
  if (inputs.length === 0 || inputs.length > batchAtMost) throw new DomainError("BATCH_TOO_LARGE");
  // What breaks a rule is left out before anything is looked up: its reference, too, may be no text to ask for.
  const broken = inputs.map((input) => findBrokenRules(input));
  const sound = inputs.filter((_, index) => broken[index]?.length === 0);
  const outcomes = sound.length > 0 ? await queue.add(viewer, sound) : [];
  if (outcomes.some((outcome) => outcome.kind !== "REFUSED")) platform.wake();
  const ids = outcomes.flatMap((outcome) => (outcome.kind === "REFUSED" ? [] : [outcome.attendanceId]));
  let reading: Promise<Map<string, AttendanceView>> | undefined;
  const read = async (id: string): Promise<AttendanceView> => {
    reading ??= readAttendances(platform.writes, ids);
    const attendance = (await reading).get(id);
    if (!attendance) throw new Error("an attendance that was just recorded is gone");
    return attendance;
  };
  const results = outcomes.map((outcome) => toResult(outcome, read)).values();
  return inputs.map(({ clientRef }, index) => {
    const rules = broken[index] ?? [];
    if (rules.length > 0) return refuseRow(clientRef, rules);
    return results.next().value as RecordCheckInResult; // one for each sound row, in their order
  });
}

function refuseRow(clientRef: string, rules: readonly BrokenRule[]): RecordCheckInResult {
  const fields = [...new Set(rules.map(({ field }) => field))];
  const message = `${rules.map(({ rule }) => rule).join("; ")}. ${checkInRefusalMessages.BAD_INPUT}`;
  return { __typename: "CheckInRefused", clientRef, code: "BAD_INPUT", message, fields };
}

/** Records rows in one transaction, again when another one took a reference of theirs meanwhile. */
export async function recordUntilSettled(
  platform: Platform,
  rows: readonly CheckInRow[],
  patience: number | null,
): Promise<CheckInOutcome[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transact(platform.writes, (trx) => recordArrivals(trx, rows, patience));
    } catch (error) {
      if (!(error instanceof ReferenceTaken) || attempt === attemptsAtMost) throw error;
    }
  }
}

function toResult(
  outcome: CheckInOutcome,
  read: (id: string) => Promise<AttendanceView>,
): RecordCheckInResult {
  const { clientRef } = outcome;
  if (outcome.kind === "REFUSED") {
    const { code } = outcome;
    const message = checkInRefusalMessages[code];
    return { __typename: "CheckInRefused", clientRef, code, message, fields: [] };
  }
  const attendance = whenAsked(() => read(outcome.attendanceId));
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

/** Begins when somebody waits for it: who sends a list seldom wants all its attendances back. */
function whenAsked<T>(begin: () => Promise<T>): PromiseLike<T> {
  return { then: (onValue, onError) => begin().then(onValue, onError) };
}
