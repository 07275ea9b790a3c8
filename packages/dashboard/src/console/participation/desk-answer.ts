import type { DeskAttendanceFragment } from "../../graphql/generated";
import type { Candidate, Named } from "./candidate";
import type { OutboxRow } from "./outbox/outbox-row";

/** The details of somebody who has no card yet, as they were written at the desk. */
export interface PersonDetails {
  familyName: string;
  givenName: string;
  birthYear: number | null;
  phone: string | null;
  guardianConsent: boolean;
  showName: boolean;
}

/** What somebody at the desk wants: one intent, one reference, however often it is sent. */
export type Wish =
  | { kind: "find"; entry: string }
  | { kind: "check-in"; candidate: Candidate; isKnown?: boolean }
  /** The code on a badge of which this device knows nobody, typed while the server was out of reach. */
  | { kind: "code"; code: string }
  /** A guardian agrees that somebody takes part who was refused without that. */
  | { kind: "consent"; candidate: Candidate }
  | { kind: "add"; person: PersonDetails }
  | { kind: "leave"; attendance: DeskAttendanceFragment }
  | { kind: "undo"; attendance: DeskAttendanceFragment; reason: string }
  /** Somebody was checked out by mistake and is there still. */
  | { kind: "stay"; attendance: DeskAttendanceFragment; reason: string };

/** What the desk answers to a wish. */
export type Answer =
  | { kind: "recorded"; attendance: DeskAttendanceFragment; firstTime: boolean; isKnown: boolean }
  | { kind: "already"; attendance: DeskAttendanceFragment }
  | {
      kind: "refused";
      code: string;
      person: Named | undefined;
      canRepeat: boolean;
      /** Who was not checked in, when it was a check-in that was refused. */
      candidate?: Candidate;
    }
  | { kind: "left"; attendance: DeskAttendanceFragment; hours: number }
  | { kind: "choose"; candidates: readonly Candidate[]; hasMore: boolean }
  | { kind: "nobody"; entry: string }
  | { kind: "not-added"; code: string }
  | { kind: "undone"; person: Named | undefined }
  | { kind: "back"; attendance: DeskAttendanceFragment };

/** What stands on the desk's left half. */
export type DeskState =
  | { kind: "ready" }
  | { kind: "asking"; wish: Wish }
  /** Kept on this device; it goes out by itself. */
  | { kind: "noted"; row: OutboxRow }
  /** Nobody was found on this device, and the server is out of reach. */
  | { kind: "nobody-here"; entry: string }
  | Answer;
