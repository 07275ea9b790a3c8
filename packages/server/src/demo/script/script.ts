import { campaignOffset } from "../world/campaign.js";
import { deskOf } from "./desk.js";
import { incidentsOf } from "./incidents.js";
import { type LapProgramme, hourMs, minuteMs, timeOfDay } from "./programme.js";
import { changesOf, headcountsOf, registrationsOf, reportsOf, resultsOf } from "./programme-steps.js";
import type { Step } from "./steps.js";
import { thanksOf } from "./thanks/thanks.js";

/** Between midnight and then, coordinators sleep. */
const wakeAtMs = 7.5 * hourMs;
/** Late lists are taken until the next day's noon; then the campaign is closed. */
const lateListsFor = 14 * hourMs;

/** When a lap of a programme begins: shortly before the first event, when its desk is about to open. */
export function lapBeginning(firstEventStartsAt: number): number {
  return firstEventStartsAt - 25 * minuteMs;
}

/** When it ends, for a campaign whose last day is `endsOn` (YYYY-MM-DD). */
export function lapEnd(endsOn: string): number {
  return closingAt(endsOn) + lateListsFor;
}

/** All that happens in a lap, by time. The same programme and luck give the same script. */
export function writeScript(lap: LapProgramme): Step[] {
  const incidents = incidentsOf(lap);
  const ofEvents = lap.events.flatMap((event) => {
    const incident = incidents.get(event);
    const desk = deskOf(lap, event, incident);
    if (event.isCancelled) return desk.steps;
    return [
      ...registrationsOf(lap, event, desk),
      ...desk.steps,
      ...changesOf(lap, event, incident),
      ...headcountsOf(lap, event, incident),
      ...(incident?.kind === "STOPPED" ? [] : resultsOf(lap, event)),
      ...(incident?.kind === "STOPPED" ? [] : reportsOf(lap, event, desk)),
    ];
  });
  const phases: Step[] = [
    { kind: "PHASE", at: lap.endsAt - lateListsFor, ref: `demo/${lap.luck}/closing`, phase: "CLOSING" },
    { kind: "PHASE", at: lap.endsAt, ref: `demo/${lap.luck}/closed`, phase: "CLOSED" },
  ];
  return [...ofEvents, ...thanksOf(lap)]
    .map((step) => ({ ...step, at: isDeskWork(step) ? afterSleep(step.at) : step.at }))
    .filter((step) => step.at >= lap.startsAt && step.at < lap.endsAt)
    .concat(phases)
    .sort((a, b) => a.at - b.at || (a.ref < b.ref ? -1 : 1));
}

/** What is done at a table waits for the morning; people who come and go do not, nor does who wants to say thanks. */
function isDeskWork(step: Step): boolean {
  switch (step.kind) {
    case "CHECK_IN":
      return step.at > step.event.endsAt;
    case "WALK_IN":
    case "CHECK_OUT":
    case "UNDO":
    case "CLAIM":
    case "THANK":
    case "CANCEL":
    case "REOPEN":
    case "PHASE":
      return false;
    case "REGISTER":
    case "CONFIRM":
    case "HEADCOUNT":
    case "VERIFY":
    case "REPORT":
    case "MODERATE":
    case "TAKE_DOWN":
      return true;
    default:
      return step satisfies never;
  }
}

/** The same moment by day; at night, one of the first hour of the morning, in the same order. */
function afterSleep(at: number): number {
  const sinceMidnight = timeOfDay(at);
  if (sinceMidnight >= wakeAtMs) return at;
  const midnight = at - sinceMidnight;
  return Math.round(midnight + wakeAtMs + (sinceMidnight / wakeAtMs) * hourMs);
}

/** The evening on which the programme is over. */
function closingAt(endsOn: string): number {
  return Date.parse(`${endsOn}T22:30:00${campaignOffset}`);
}
