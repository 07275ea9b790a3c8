import { type Random, randomOf } from "../random.js";
import { type DemoVolunteer, adultAge, ageIn, consentAge, volunteerOf } from "../world/volunteers.js";
import { type LapProgramme, type Population, type ProgrammeEvent, hourMs, minuteMs } from "./programme.js";

/** Somebody who comes to an event. */
export interface Visitor {
  volunteer: DemoVolunteer;
  organizationId: string | null;
  /** When they come, in milliseconds since 1970. */
  at: number;
  /** Whether the desk will let them in. */
  isWelcome: boolean;
}

/** Numbers beyond every registry: people who come without having signed up, lap after lap. */
const newcomersFrom = 1_000_000;
const newcomers = 300;
/** A small part of all, who come again and again. */
const coreShare = 0.06;
/** Nobody waits at the door for longer than this. */
const earliestMs = 55 * minuteMs;

/** Numbers of the grown-up, and the rest of what a script has to know of a registry. */
export function surveyPopulation(
  seed: string,
  count: number,
  organizations: number,
  loadedFirst: number,
): Population {
  const adults: number[] = [];
  for (let number = 0; number < count; number++) {
    if (ageIn(volunteerOf(seed, number, organizations)) >= adultAge) adults.push(number);
  }
  return { seed, count, loadedFirst: Math.min(loadedFirst, count), adults };
}

/** Everybody who comes to an event, by time: 60 to 130 % of its places, around its beginning. */
export function visitorsOf(lap: LapProgramme, event: ProgrammeEvent): Visitor[] {
  const random = randomOf(lap.luck, event.key, "visitors");
  const wanted = Math.max(1, Math.round(event.capacity * (0.6 + random.next() * 0.7) * lap.crowd));
  return drawVolunteers(random, lap, event, wanted)
    .map((volunteer) => ({
      volunteer,
      organizationId: broughtBy(random, lap, event, volunteer),
      at: arrivalOf(random, lap, event),
      isWelcome: isWelcome(event, volunteer),
    }))
    .sort((a, b) => a.at - b.at || a.volunteer.number - b.volunteer.number);
}

/** Different volunteers for an event; fewer than wanted where there are not so many. */
export function drawVolunteers(
  random: Random,
  { population, organizationIds, events }: LapProgramme,
  event: ProgrammeEvent,
  wanted: number,
): DemoVolunteer[] {
  // The first event fills while the registry is still being loaded.
  const reach = event === events[0] ? population.loadedFirst : population.count;
  const core = Math.max(1, Math.floor(reach * coreShare));
  const adults = population.adults.filter((number) => number < reach);
  const draw = (): number => {
    if (event.adultsOnly && adults.length > 0 && random.chance(0.97)) return random.pick(adults);
    return random.between(0, (random.chance(0.35) ? core : reach) - 1);
  };
  const drawn = new Set<number>();
  // Where nearly everybody is there already, the lot finds nobody new: it is not drawn for ever.
  for (let attempts = wanted * 4; attempts > 0 && drawn.size < wanted; attempts--) drawn.add(draw());
  return [...drawn].map((number) => volunteerOf(population.seed, number, organizationIds.length));
}

/** Somebody without a card, who may have come in another lap. */
export function newcomerOf(random: Random, { population, organizationIds }: LapProgramme): DemoVolunteer {
  const number = newcomersFrom + random.between(0, newcomers - 1);
  const newcomer = volunteerOf(population.seed, number, organizationIds.length);
  // The desk recognizes who comes again by name and phone.
  return { ...newcomer, phone: newcomer.phone ?? `+77${String(number).padStart(9, "0")}` };
}

/** Whether the desk lets somebody in. */
export function isWelcome(event: ProgrammeEvent, volunteer: DemoVolunteer): boolean {
  const age = ageIn(volunteer);
  if (event.adultsOnly && age < adultAge) return false;
  return age >= consentAge || volunteer.hasGuardianConsent;
}

/** Most come a little before the beginning, some much too early, some when half of it is over. */
function arrivalOf(random: Random, lap: LapProgramme, event: ProgrammeEvent): number {
  const lengthMs = event.endsAt - event.startsAt;
  const around = ((random.next() + random.next() + random.next()) / 3 - 0.5) * 80 * minuteMs;
  const late = random.chance(0.12) ? random.next() * Math.min(lengthMs * 0.5, 2 * hourMs) : 0;
  const at = event.startsAt - 10 * minuteMs + around + late;
  const earliest = Math.max(lap.startsAt, event.startsAt - earliestMs);
  const latest = event.endsAt - 5 * minuteMs;
  return toSecond(Math.min(Math.max(at, earliest + random.next() * 2 * minuteMs), latest));
}

function broughtBy(
  random: Random,
  { organizationIds }: LapProgramme,
  event: ProgrammeEvent,
  volunteer: DemoVolunteer,
): string | null {
  const lot = random.next();
  if (lot < 0.45) return event.organizerId;
  const [own] = volunteer.organizations;
  return lot < 0.92 && own !== undefined ? (organizationIds[own] ?? null) : null;
}

/** Desks write down whole seconds. */
function toSecond(at: number): number {
  return Math.round(at / 1_000) * 1_000;
}
