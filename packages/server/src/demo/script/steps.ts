import type { CampaignPhase } from "../../database/tables.js";
import type { DemoVolunteer } from "../world/volunteers.js";
import type { ProgrammeEvent } from "./programme.js";

/** One arrival at a desk. */
export interface ArrivalAtDesk {
  ref: string;
  volunteer: DemoVolunteer;
  /** Who brought them; null when they came on their own. */
  organizationId: string | null;
  /** When they came: the batch may be sent later. */
  at: number;
}

interface Placed {
  /** Campaign time at which it is done, in milliseconds since 1970. */
  at: number;
  /** The write's reference: the same step is the same write, whenever it is sent again. */
  ref: string;
}

export interface CheckInStep extends Placed {
  kind: "CHECK_IN";
  event: ProgrammeEvent;
  arrivals: readonly ArrivalAtDesk[];
}

export interface ClaimStep extends Placed {
  kind: "CLAIM";
  event: ProgrammeEvent;
  challengeId: string;
  quantity: number;
}

export interface ThankStep extends Placed {
  kind: "THANK";
  text: string;
  language: "KK" | "RU" | "EN" | null;
  from: string | null;
  /** To whom; null for all volunteers. */
  to: { eventId: string } | { projectId: string } | null;
  /** Heard in the street and written down by a coordinator, or sent by the public form. */
  isHeard: boolean;
}

/** Something that somebody does in the course of a lap. Steps are data: the hand is what does them. */
export type Step =
  | CheckInStep
  | ClaimStep
  | ThankStep
  | (Placed & { kind: "PHASE"; phase: CampaignPhase })
  | (Placed & { kind: "REGISTER"; event: ProgrammeEvent; volunteer: DemoVolunteer })
  | (Placed & {
      kind: "WALK_IN";
      event: ProgrammeEvent;
      newcomer: DemoVolunteer;
      organizationId: string | null;
    })
  | (Placed & { kind: "CHECK_OUT"; event: ProgrammeEvent; volunteer: DemoVolunteer })
  | (Placed & { kind: "UNDO"; event: ProgrammeEvent; arrival: ArrivalAtDesk; reason: string })
  | (Placed & { kind: "CANCEL"; event: ProgrammeEvent; reason: string })
  | (Placed & { kind: "REOPEN"; event: ProgrammeEvent; reason: string })
  | (Placed & { kind: "CONFIRM"; event: ProgrammeEvent; note: string })
  | (Placed & {
      kind: "HEADCOUNT";
      event: ProgrammeEvent;
      count: number;
      countAtMost: number;
      note: string;
    })
  | (Placed & { kind: "VERIFY"; claim: ClaimStep; decision: "VERIFIED" | "DISPUTED"; reason: string })
  | (Placed & {
      kind: "REPORT";
      event: ProgrammeEvent;
      organizationId: string;
      people: readonly { volunteer: DemoVolunteer; hours: number }[];
      headcount: number;
    })
  | (Placed & {
      kind: "MODERATE";
      thank: ThankStep;
      decision: "APPROVED" | "REJECTED" | "STASHED";
      reason: string | null;
    })
  | (Placed & { kind: "TAKE_DOWN"; thank: ThankStep; reason: string });
