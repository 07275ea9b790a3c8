import { type Random, randomOf } from "../random.js";
import { type Visitor, newcomerOf, visitorsOf } from "./crowd.js";
import type { Incident } from "./incidents.js";
import { type LapProgramme, type ProgrammeEvent, hourMs, minuteMs } from "./programme.js";
import type { ArrivalAtDesk, CheckInStep, Step } from "./steps.js";

/** Who let themselves be counted at an event, for what comes after. */
export interface DeskScript {
  steps: Step[];
  /** Visitors whom the desk let in. */
  welcome: Visitor[];
}

const undoReasons = [
  "Отметили не того человека",
  "Пришёл на другое мероприятие",
  "Қате белгіленді",
  "Ушёл сразу, не участвовал",
] as const;

/** What the desk of one event does: arrivals in small batches, and the mistakes that desks make. */
export function deskOf(lap: LapProgramme, event: ProgrammeEvent, incident: Incident | undefined): DeskScript {
  if (event.isCancelled) return { steps: turnedAway(lap, event), welcome: [] };
  if (incident?.kind === "NOBODY_AT_THE_DESK") return { steps: [], welcome: [] };
  const random = randomOf(lap.luck, event.key, "desk");
  const visitors = visitorsOf(lap, event);
  const { sent, late } = divide(random, visitors, incident);
  const arrivals = sent.map((visitor, index) => toArrival(lap, event, visitor, `in-${index}`));
  const batches = toBatches(random, lap, event, arrivals, incident);
  const steps: Step[] = [
    ...batches,
    ...repeats(random, lap, event, arrivals),
    ...walkIns(random, lap, event, sent.length),
  ];
  if (late.length > 0 && incident?.kind === "LIST_COMES_LATE") {
    const list = late.map((visitor, index) => toArrival(lap, event, visitor, `late-${index}`));
    steps.push(...lateList(lap, event, list, event.endsAt + incident.afterMs));
  }
  const stoppedAt = incident?.kind === "STOPPED" ? incident.at : Infinity;
  const stayed = sent.filter((visitor) => visitor.isWelcome && visitor.at < stoppedAt);
  const undone = undo(random, lap, event, arrivals, stayed);
  steps.push(...undone.steps);
  if (stoppedAt === Infinity) steps.push(...checkOuts(random, lap, event, stayed, undone.numbers));
  return { steps, welcome: stayed };
}

/** A reference of this lap's event. */
export function refOf({ luck }: LapProgramme, event: ProgrammeEvent, what: string): string {
  return `demo/${luck}/${event.key}/${what}`;
}

function toArrival(lap: LapProgramme, event: ProgrammeEvent, visitor: Visitor, name: string): ArrivalAtDesk {
  const { volunteer, organizationId, at } = visitor;
  return { ref: refOf(lap, event, name), volunteer, organizationId, at };
}

function divide(random: Random, visitors: Visitor[], incident: Incident | undefined) {
  if (incident?.kind !== "LIST_COMES_LATE") return { sent: visitors, late: [] };
  const isLate = visitors.map(() => random.chance(incident.share));
  return {
    sent: visitors.filter((_, index) => !isLate[index]),
    late: visitors.filter((_, index) => isLate[index]),
  };
}

/** A desk sends what it has every few people; the more come, the more at once. */
function toBatches(
  random: Random,
  lap: LapProgramme,
  event: ProgrammeEvent,
  arrivals: readonly ArrivalAtDesk[],
  incident: Incident | undefined,
): CheckInStep[] {
  const atOnce = 2 + Math.floor(arrivals.length / 200);
  const batches: CheckInStep[] = [];
  for (let from = 0; from < arrivals.length;) {
    const batch = arrivals.slice(from, from + random.between(1, atOnce));
    from += batch.length;
    const last = batch.at(-1);
    if (!last) break;
    // While the event stands cancelled the desk waits; it is opened again soon.
    const isShut =
      incident?.kind === "CANCELLED_BY_MISTAKE" && last.at >= incident.at && last.at <= incident.until;
    const at = isShut ? incident.until + minuteMs : last.at;
    batches.push({
      kind: "CHECK_IN",
      at,
      ref: refOf(lap, event, `desk-${batches.length}`),
      event,
      arrivals: batch,
    });
  }
  return batches;
}

/** Some are sent a second time, from another desk. */
function repeats(
  random: Random,
  lap: LapProgramme,
  event: ProgrammeEvent,
  arrivals: readonly ArrivalAtDesk[],
): Step[] {
  return arrivals
    .filter(() => random.chance(0.02))
    .map((arrival, index) => {
      const again = { ...arrival, ref: refOf(lap, event, `again-${index}`), at: arrival.at + 3 * minuteMs };
      return { kind: "CHECK_IN", at: again.at, ref: again.ref, event, arrivals: [again] };
    });
}

/** A few come without a card: they are added at the desk and checked in. */
function walkIns(random: Random, lap: LapProgramme, event: ProgrammeEvent, visitors: number): Step[] {
  const lengthMs = event.endsAt - event.startsAt;
  return Array.from({ length: Math.round(visitors * 0.025) }, (_, index) => {
    const at = Math.round(event.startsAt + random.next() * Math.min(lengthMs * 0.6, hourMs));
    return {
      kind: "WALK_IN" as const,
      at,
      ref: refOf(lap, event, `walk-in-${index}`),
      event,
      newcomer: newcomerOf(random, lap),
      organizationId: random.chance(0.5) ? event.organizerId : null,
    };
  });
}

/** A paper list, typed in hours later: each with the time at which they came. */
function lateList(lap: LapProgramme, event: ProgrammeEvent, list: ArrivalAtDesk[], at: number): Step[] {
  const pageLength = 25;
  return Array.from({ length: Math.ceil(list.length / pageLength) }, (_, page) => ({
    kind: "CHECK_IN" as const,
    at: at + page * 2 * minuteMs,
    ref: refOf(lap, event, `page-${page}`),
    event,
    arrivals: list.slice(page * pageLength, (page + 1) * pageLength),
  }));
}

function undo(
  random: Random,
  lap: LapProgramme,
  event: ProgrammeEvent,
  arrivals: readonly ArrivalAtDesk[],
  stayed: readonly Visitor[],
) {
  const letIn = new Set(stayed.map(({ volunteer }) => volunteer.number));
  const taken = arrivals.filter(({ volunteer }) => letIn.has(volunteer.number) && random.chance(0.008));
  const steps = taken.map((arrival, index) => ({
    kind: "UNDO" as const,
    at: arrival.at + random.between(15, 25) * minuteMs,
    ref: refOf(lap, event, `undo-${index}`),
    event,
    arrival,
    reason: random.pick(undoReasons),
  }));
  return { steps, numbers: new Set(taken.map(({ volunteer }) => volunteer.number)) };
}

/** Not quite half say good-bye at the desk; the hours of the others stay unknown. */
function checkOuts(
  random: Random,
  lap: LapProgramme,
  event: ProgrammeEvent,
  stayed: readonly Visitor[],
  undone: ReadonlySet<number>,
): Step[] {
  return stayed
    .filter(({ volunteer }) => random.chance(0.45) && !undone.has(volunteer.number))
    .map(({ volunteer, at }, index) => ({
      kind: "CHECK_OUT" as const,
      at: Math.max(event.endsAt + random.between(-900, 900) * 1_000, at + 20 * minuteMs),
      ref: refOf(lap, event, `out-${index}`),
      event,
      volunteer,
    }));
}

/** Word of a cancelled event does not reach everybody. */
function turnedAway(lap: LapProgramme, event: ProgrammeEvent): Step[] {
  return visitorsOf(lap, event)
    .slice(0, 2)
    .map((visitor, index) => {
      const arrival = toArrival(lap, event, visitor, `shut-${index}`);
      return { kind: "CHECK_IN", at: arrival.at, ref: arrival.ref, event, arrivals: [arrival] };
    });
}
