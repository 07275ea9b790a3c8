/** An event of the lap's programme, as far as the script needs it. */
export interface ProgrammeEvent {
  id: string;
  /** Short and the same in every lap: from when, where and what. */
  key: string;
  /** As the file has it. */
  title: { ru: string; kk: string | null };
  /** Milliseconds since 1970, like `endsAt`. */
  startsAt: number;
  endsAt: number;
  capacity: number;
  adultsOnly: boolean;
  isCancelled: boolean;
  /** The project's name; null for none. */
  project: string | null;
  projectId: string | null;
  /** The challenge that it works for; null for none. */
  challenge: { id: string; code: string; perRound: readonly [from: number, to: number] } | null;
  /** Code of its category. */
  category: string;
  /** Id of the first organizer; null for none. */
  organizerId: string | null;
}

/** What a lap is written from. */
export interface LapProgramme {
  /** Name of the lap's luck: the seed and the lap's number. */
  luck: string;
  /** Where the lap begins and ends, in milliseconds since 1970. */
  startsAt: number;
  endsAt: number;
  /** By beginning. */
  events: readonly ProgrammeEvent[];
  organizationIds: readonly string[];
  population: Population;
  /** How many people come, as a share of what a whole city sends: 1 is a city, less makes tests short. */
  crowd: number;
}

/** Who there is to come. */
export interface Population {
  seed: string;
  count: number;
  /** Numbers below this are loaded before the lap begins: they come to the first event. */
  loadedFirst: number;
  /** Numbers of the grown-up, ascending. */
  adults: readonly number[];
}

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;

/** For so long only people who are loaded first come, so that the lap need not wait for all the others. */
export const everybodyAfterMs = 20 * minuteMs;

const dayMs = 24 * hourMs;
/** Almaty's offset in the year that the demonstration plays in. */
const localOffsetMs = 5 * hourMs;

/** Local time since midnight, in milliseconds. */
export function timeOfDay(at: number): number {
  return (at + localOffsetMs) % dayMs;
}
