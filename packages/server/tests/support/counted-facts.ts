/*
 * What happened in the counted campaign. Each reason for leaving something out occurs, and the numbers differ, so that
 * no two reasons can be taken for each other.
 */
import type {
  ClaimState,
  EventStatus,
  RegistrationState,
  ThankYouStatus,
} from "../../src/database/tables.js";

/** An event as a table row of a test. */
export interface EventFact {
  /** Local to Almaty, YYYY-MM-DD HH:MM; it lasts two hours. */
  at: string;
  status: EventStatus;
  category: "ecology" | "elderly";
  district: "medeu" | "alatau";
  organizers: string[];
  isOver?: boolean;
  isRehearsal?: boolean;
  isPart?: boolean;
}

/** At least one event of every class. What HELD needs is not asked here: the leader's clock stands still in these tests. */
export const events: Record<string, EventFact> = {
  held: { at: "2026-12-04 10:00", status: "HELD", category: "ecology", district: "medeu", organizers: ["A"] },
  late: {
    at: "2026-12-04 23:30",
    status: "HELD",
    category: "elderly",
    district: "medeu",
    organizers: ["A", "B"],
  },
  night: {
    at: "2026-12-05 00:30",
    status: "HELD",
    category: "elderly",
    district: "alatau",
    organizers: ["B"],
  },
  live: {
    at: "2026-12-05 10:00",
    status: "LIVE",
    category: "ecology",
    district: "alatau",
    organizers: ["C"],
  },
  unconfirmed: {
    at: "2026-12-05 08:00",
    status: "LIVE",
    isOver: true,
    category: "ecology",
    district: "medeu",
    organizers: ["C"],
  },
  approved: {
    at: "2026-12-06 10:00",
    status: "APPROVED",
    category: "elderly",
    district: "medeu",
    organizers: ["B", "D"],
  },
  draft: {
    at: "2026-12-07 10:00",
    status: "DRAFT",
    category: "elderly",
    district: "medeu",
    organizers: ["E"],
  },
  submitted: {
    at: "2026-12-07 12:00",
    status: "SUBMITTED",
    category: "elderly",
    district: "medeu",
    organizers: ["E"],
  },
  cancelled: {
    at: "2026-12-06 12:00",
    status: "CANCELLED",
    category: "ecology",
    district: "medeu",
    organizers: ["A"],
  },
  postponed: {
    at: "2026-12-06 14:00",
    status: "POSTPONED",
    category: "ecology",
    district: "medeu",
    organizers: ["A"],
  },
  rehearsal: {
    at: "2026-12-04 08:00",
    status: "HELD",
    isRehearsal: true,
    category: "ecology",
    district: "medeu",
    organizers: ["E"],
  },
  part: {
    at: "2026-12-04 10:30",
    status: "HELD",
    isPart: true,
    category: "ecology",
    district: "alatau",
    organizers: ["A"],
  },
};

/** Somebody at an event, and the organizations that brought them. */
export type Came = [event: string, person: string, ...broughtBy: string[]];

export const verified: Came[] = [
  ["held", "p1", "A", "B"],
  ["held", "p2", "A"],
  ["held", "p3", "A"],
  ["held", "p4"],
  ["held", "p5", "B"],
  ["late", "p1", "A"],
  ["late", "p2", "B"],
  ["late", "p6"],
  ["night", "p1", "B"],
  ["part", "p14", "A"],
  ["cancelled", "p2", "A"],
  ["postponed", "p3"],
  ["rehearsal", "p1", "A"],
];
export const reported: Came[] = [
  ["held", "p7", "B"],
  ["live", "p7", "B"],
  ["live", "p1", "A"],
  ["live", "p15"],
  ["cancelled", "p15"],
];
export const undone: Came[] = [
  ["held", "p8", "A"],
  ["cancelled", "p8"],
];
export const duplicate: Came[] = [["held", "p9", "A"]];

export const registrations: [event: string, person: string, state: RegistrationState][] = [
  ["held", "p1", "CONFIRMED"], // came
  ["held", "p11", "CONFIRMED"],
  ["held", "p8", "CONFIRMED"], // the check-in was undone
  ["late", "p12", "NO_SHOW"],
  ["approved", "p10", "PENDING"],
  ["approved", "p13", "DECLINED"],
  ["approved", "p14", "WAITLISTED"],
  ["cancelled", "p10", "PENDING"],
  ["rehearsal", "p11", "CONFIRMED"],
];

export const hours: [event: string, person: string, minutes: number, state: ClaimState][] = [
  ["held", "p1", 120, "VERIFIED"],
  ["held", "p2", 90, "VERIFIED"],
  ["held", "p3", 60, "CLAIMED"],
  ["held", "p4", 45, "DISPUTED"],
  ["held", "p5", 30, "REJECTED"],
  ["late", "p1", 25, "VOIDED"],
  ["live", "p7", 240, "CLAIMED"],
  ["held", "p8", 15, "VERIFIED"],
  ["held", "p9", 10, "VERIFIED"],
  ["cancelled", "p2", 75, "VERIFIED"],
  ["rehearsal", "p1", 35, "VERIFIED"],
];

export const impacts: [event: string, challenge: string, quantity: string, state: ClaimState][] = [
  ["held", "tea", "1.1", "VERIFIED"],
  ["late", "tea", "2.2", "VERIFIED"],
  ["held", "tea", "40", "CLAIMED"],
  ["held", "tea", "50.5", "DISPUTED"],
  ["held", "tea", "6", "REJECTED"],
  ["held", "tea", "7", "VOIDED"],
  ["postponed", "tea", "8", "VERIFIED"],
  ["rehearsal", "tea", "9", "VERIFIED"],
  ["night", "walls", "12", "VERIFIED"],
];

/** Some as a range, from and to. */
export const headcounts: [
  event: string,
  organization: string,
  count: number,
  countAtMost: number | null,
  isReplaced: boolean,
][] = [
  ["held", "A", 40, 48, true],
  ["held", "A", 45, null, false],
  ["live", "C", 100, 130, false],
  ["cancelled", "A", 12, 17, false],
  ["rehearsal", "E", 3, 4, false],
];

export const thanks: Record<ThankYouStatus, number> = {
  RECEIVED: 4,
  APPROVED: 3,
  REJECTED: 2,
  STASHED: 1,
  HIDDEN: 1,
};

/** Who came to last year's marathon of the same series: p1 and p3, and somebody who is not here this year. */
export const lastYear = ["p1", "p3", "p16"];
