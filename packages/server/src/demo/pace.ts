import { minuteMs } from "./script/programme.js";

/** A stretch of campaign time that plays at one speed. */
export interface Stretch {
  /** Where it ends, in campaign milliseconds since 1970. */
  endsAt: number;
  /** Campaign time per real time: 60 makes a minute a second. */
  rate: number;
}

interface Draft {
  endsAt: number;
  lengthMs: number;
  steps: number;
}

const windowMs = 5 * minuteMs;
/** A night, whatever its length, is over after so many real seconds at most. */
const idleAtMostMs = 4_000;
const idleMsPerMinute = 25;
/** Below 1, busy windows play faster than quiet ones: the board has rushes and lulls, as the days have. */
const evenness = 0.7;
/** No window passes faster than this, so that its steps have time to be done. */
const busyAtLeastMs = 300;

/**
 * How fast a lap plays: windows in which something happens share the lap's real time, hours in which nothing does
 * pass in seconds.
 */
export class Pace {
  readonly #stretches: readonly Stretch[];

  /** @param stepTimes when steps happen, ascending; `lapMs` is the real time that the whole lap takes */
  constructor(stepTimes: readonly number[], startsAt: number, endsAt: number, lapMs: number) {
    const drafts = toDrafts(stepTimes, startsAt, endsAt);
    const idleMs = drafts
      .filter(({ steps }) => steps === 0)
      .reduce((sum, draft) => sum + idleTimeOf(draft), 0);
    const weights = drafts.reduce((sum, { steps }) => sum + weightOf(steps), 0);
    const busyMs = Math.max(0, lapMs - idleMs);
    this.#stretches = drafts.map((draft) => {
      const share = (busyMs * weightOf(draft.steps)) / weights;
      const realMs = draft.steps === 0 ? idleTimeOf(draft) : Math.max(share, busyAtLeastMs);
      return { endsAt: draft.endsAt, rate: draft.lengthMs / realMs };
    });
  }

  /** The stretch that `at` lies in; the last one after the end. */
  stretchAt(at: number): Stretch {
    const found = this.#stretches.find(({ endsAt }) => at < endsAt) ?? this.#stretches.at(-1);
    if (!found) throw new Error("a lap has a beginning and an end");
    return found;
  }
}

/** Windows of five minutes; neighbours without steps are one. */
function toDrafts(stepTimes: readonly number[], startsAt: number, endsAt: number): Draft[] {
  const drafts: Draft[] = [];
  let next = 0;
  for (let from = startsAt; from < endsAt; from += windowMs) {
    const to = Math.min(from + windowMs, endsAt);
    const first = next;
    while (next < stepTimes.length && (stepTimes[next] ?? 0) <= to) next++;
    const steps = next - first;
    const last = drafts.at(-1);
    if (steps === 0 && last?.steps === 0) {
      last.endsAt = to;
      last.lengthMs += to - from;
    } else {
      drafts.push({ endsAt: to, lengthMs: to - from, steps });
    }
  }
  return drafts;
}

function weightOf(steps: number): number {
  return steps ** evenness;
}

function idleTimeOf({ lengthMs }: Draft): number {
  return Math.min(idleAtMostMs, (lengthMs / minuteMs) * idleMsPerMinute);
}
