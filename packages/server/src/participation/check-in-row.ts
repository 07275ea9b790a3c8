import type { CheckInRefusal, RecordCheckInInput, Viewer, WriteReceipt } from "@igilik/schema";
import type { Arrival } from "./attendance.repository.js";

/** One check-in of those that are recorded together, by its place among them. */
export interface CheckInRow {
  index: number;
  /** Who sent it. */
  viewer: Viewer;
  input: RecordCheckInInput;
  /** Of everything but the reference. */
  hash: Buffer;
}

/** A row that no rule refuses. */
export interface AcceptedRow extends CheckInRow {
  arrival: Arrival;
}

/** An accepted row and the attendance it led to. */
export interface SettledRow extends AcceptedRow {
  attendanceId: string;
  kind: "RECORDED" | "ALREADY";
  /** It is the person's first verified one of the series; only when it was recorded now. */
  firstTime: boolean;
}

/** What became of one row. */
export type CheckInOutcome =
  | { kind: "RECORDED"; clientRef: string; attendanceId: string; firstTime: boolean; receipt: WriteReceipt }
  | { kind: "ALREADY"; clientRef: string; attendanceId: string; receipt: WriteReceipt }
  | { kind: "REFUSED"; clientRef: string; code: CheckInRefusal };

/** What became of rows, by their place. */
export type CheckInOutcomes = Map<number, CheckInOutcome>;
