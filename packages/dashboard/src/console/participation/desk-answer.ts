import type { DeskAttendanceFragment } from "../../graphql/generated";
import type { Candidate, Named } from "./candidate";

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
  /** A guardian agrees that somebody takes part who was refused without that. */
  | { kind: "consent"; candidate: Candidate }
  | { kind: "add"; person: PersonDetails }
  | { kind: "leave"; attendance: DeskAttendanceFragment }
  | { kind: "undo"; attendance: DeskAttendanceFragment; reason: string };

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
  | { kind: "undone"; attendance: DeskAttendanceFragment };

/** What stands on the desk's left half. */
export type DeskState =
  | { kind: "ready" }
  | { kind: "asking"; wish: Wish }
  | {
      /** The server was not reached, or nobody is signed in: the wish is kept and goes out again by itself. */
      kind: "waiting";
      wish: Wish;
      code: string;
    }
  | Answer;
