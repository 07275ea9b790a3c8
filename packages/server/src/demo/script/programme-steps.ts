import { randomOf } from "../random.js";
import { type DeskScript, refOf } from "./desk.js";
import { drawVolunteers, isWelcome } from "./crowd.js";
import type { Incident } from "./incidents.js";
import {
  type LapProgramme,
  type ProgrammeEvent,
  everybodyAfterMs,
  hourMs,
  minuteMs,
  timeOfDay,
} from "./programme.js";
import type { ClaimStep, Step } from "./steps.js";

/** Who signs up beforehand: most of them come, some do not, and the full ones get a waiting list. */
export function registrationsOf(lap: LapProgramme, event: ProgrammeEvent, { welcome }: DeskScript): Step[] {
  const random = randomOf(lap.luck, event.key, "registrations");
  const coming = welcome.filter(() => random.chance(0.3)).map(({ volunteer }) => volunteer);
  const known = new Set(welcome.map(({ volunteer }) => volunteer.number));
  const absent = drawVolunteers(random, lap, event, Math.round(coming.length * 0.35)).filter(
    (volunteer) => !known.has(volunteer.number) && isWelcome(event, volunteer),
  );
  // Before an early morning they sign up the day before.
  const latestMs = (isEarly(event) ? 9 : 1) * hourMs;
  const from = event === lap.events[0] ? lap.startsAt : lap.startsAt + everybodyAfterMs;
  return random.shuffle([...coming, ...absent]).map((volunteer, index) => {
    const at = Math.round(event.startsAt - latestMs - random.next() * 10 * hourMs);
    return {
      kind: "REGISTER",
      // What would lie before the lap happens in its first hour.
      at: at >= from ? at : from + random.between(5, 1_800) * 1_000,
      ref: refOf(lap, event, `register-${index}`),
      event,
      volunteer,
    };
  });
}

/** Cancelled, opened again, confirmed: what a coordinator does about the event itself. */
export function changesOf(lap: LapProgramme, event: ProgrammeEvent, incident: Incident | undefined): Step[] {
  switch (incident?.kind) {
    case "STOPPED":
      return [
        { kind: "CANCEL", at: incident.at, ref: refOf(lap, event, "cancel"), event, reason: incident.reason },
      ];
    case "CANCELLED_BY_MISTAKE":
      return [
        { kind: "CANCEL", at: incident.at, ref: refOf(lap, event, "cancel"), event, reason: incident.reason },
        {
          kind: "REOPEN",
          at: incident.until,
          ref: refOf(lap, event, "reopen"),
          event,
          reason: incident.correction,
        },
      ];
    case "NOBODY_AT_THE_DESK":
      return [
        {
          kind: "CONFIRM",
          at: event.endsAt + 50 * minuteMs,
          ref: refOf(lap, event, "confirm"),
          event,
          note: incident.note,
        },
      ];
    case "LIST_COMES_LATE":
    case undefined:
      return [];
  }
}

/** Crowds without names; the first word is a guess from and to, and sometimes a better one follows. */
export function headcountsOf(
  lap: LapProgramme,
  event: ProgrammeEvent,
  incident: Incident | undefined,
): Step[] {
  const random = randomOf(lap.luck, event.key, "headcount");
  if (incident?.kind === "STOPPED" || !random.chance(0.4)) return [];
  const count = Math.max(5, Math.round(event.capacity * (0.2 + random.next() * 0.6) * lap.crowd));
  const at = event.endsAt + random.between(10, 35) * minuteMs;
  const first = {
    kind: "HEADCOUNT" as const,
    at,
    ref: refOf(lap, event, "crowd"),
    event,
    count,
    countAtMost: Math.round(count * 1.2),
    note: "на глаз",
  };
  if (!random.chance(0.3)) return [first];
  const counted = Math.max(1, Math.round(count * (0.8 + random.next() * 0.15)));
  return [
    first,
    {
      ...first,
      at: at + random.between(30, 90) * minuteMs,
      ref: refOf(lap, event, "crowd-again"),
      count: counted,
      countAtMost: counted,
      note: "пересчитали по фотографиям",
    },
  ];
}

/** Results of a challenge: claimed while it goes on, checked within the hour, one in twelve doubted. */
export function resultsOf(lap: LapProgramme, event: ProgrammeEvent): Step[] {
  const { challenge } = event;
  if (challenge === null) return [];
  const random = randomOf(lap.luck, event.key, "results");
  const everyMs = 10 * minuteMs;
  const rounds = Math.floor((event.endsAt - event.startsAt) / everyMs);
  return Array.from({ length: rounds }, (_, index): Step[] => {
    const claim: ClaimStep = {
      kind: "CLAIM",
      at: event.startsAt + (index + 1) * everyMs + random.between(-120, 120) * 1_000,
      ref: refOf(lap, event, `claim-${index}`),
      event,
      challengeId: challenge.id,
      quantity: random.between(...challenge.perRound),
    };
    const isDoubted = random.chance(1 / 12);
    return [
      claim,
      {
        kind: "VERIFY",
        at: claim.at + random.between(8, 55) * minuteMs,
        ref: refOf(lap, event, `verify-${index}`),
        claim,
        decision: isDoubted ? "DISPUTED" : "VERIFIED",
        reason: isDoubted ? "На фотографии видно меньше" : "Сверено с фотоотчётом",
      },
    ];
  }).flat();
}

/** An organization's own report: people with hours, some of whom the desk has seen, and a head-count. */
export function reportsOf(lap: LapProgramme, event: ProgrammeEvent, { welcome }: DeskScript): Step[] {
  const random = randomOf(lap.luck, event.key, "report");
  if (event.organizerId === null || welcome.length === 0 || !random.chance(0.35)) return [];
  const known = welcome.slice(0, 3).map(({ volunteer }) => volunteer);
  const others = drawVolunteers(random, lap, event, Math.max(2, Math.round(welcome.length * 0.15)));
  const people = [
    ...new Map([...known, ...others].map((volunteer) => [volunteer.number, volunteer])).values(),
  ];
  return [
    {
      kind: "REPORT",
      at: event.endsAt + random.between(60, 150) * minuteMs,
      ref: refOf(lap, event, "report"),
      event,
      organizationId: event.organizerId,
      people: people.map((volunteer) => ({ volunteer, hours: random.between(2, 6) / 2 })),
      headcount: random.between(5, 40),
    },
  ];
}

function isEarly({ startsAt }: ProgrammeEvent): boolean {
  return timeOfDay(startsAt) < 9 * hourMs;
}
