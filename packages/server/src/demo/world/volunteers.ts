import { type Random, randomOf } from "../random.js";
import { familyNames, givenNames } from "./names.js";

/** One invented volunteer, known by a number: the same number is the same person for as long as the seed is. */
export interface DemoVolunteer {
  number: number;
  /** The card's id, so that nothing has to be looked up. */
  id: string;
  /** What the badge says. */
  code: string;
  familyName: string;
  givenName: string;
  birthYear: number;
  /** As stored, +7 and ten digits. */
  phone: string | null;
  email: string | null;
  hasGuardianConsent: boolean;
  showsName: boolean;
  /** Places in the list of organizations; the first is the one they come with. */
  organizations: readonly number[];
}

/** The year that the demonstration plays in: ages are those reached in it. */
export const demoYear = 2026;
export const adultAge = 18;
export const consentAge = 16;

/** How many of a thousand volunteers are of these ages, both ends included. Most are at school: the mean is 15 to 16. */
const ages: readonly (readonly [thousandths: number, from: number, to: number])[] = [
  [60, 10, 11],
  [190, 12, 13],
  [420, 14, 15],
  [245, 16, 17],
  [60, 18, 22],
  [17, 23, 45],
  [8, 46, 78],
];

/** The volunteer with this number, from 0; `organizationCount` organizations are there to belong to. */
export function volunteerOf(seed: string, number: number, organizationCount: number): DemoVolunteer {
  const random = randomOf(seed, "volunteer", number);
  const age = ageOf(random);
  const { familyName, givenName } = nameOf(random);
  const hasPhone = random.chance(0.85);
  const phone = `+770${random.between(0, 9)}${digits(random, 7)}`;
  const hasGuardianConsent = age < consentAge ? random.chance(0.97) : age < adultAge && random.chance(0.4);
  return {
    number,
    id: idOf(1, number),
    code: codeOf(number),
    familyName,
    givenName,
    birthYear: demoYear - age,
    phone: hasPhone ? phone : null,
    email: random.chance(0.3) ? `volunteer${number}@demo.example.kz` : null,
    hasGuardianConsent,
    // A child agrees to nothing: a guardian does, or nobody.
    showsName: random.chance(0.35) && (age >= consentAge || hasGuardianConsent),
    organizations: organizationsOf(random, organizationCount),
  };
}

/** The age that a volunteer reaches in the demonstration's year. */
export function ageIn(volunteer: DemoVolunteer): number {
  return demoYear - volunteer.birthYear;
}

/** An id of the demonstration's own, in the order of the numbers: pages of an index fill one after the other. */
export function idOf(kind: number, number: number): string {
  const tail = number.toString(16).padStart(12, "0");
  return `01980000-0000-7${kind.toString(16).padStart(3, "0")}-8000-${tail}`;
}

function ageOf(random: Random): number {
  let left = random.next() * 1_000;
  for (const [thousandths, from, to] of ages) {
    if (left < thousandths) return random.between(from, to);
    left -= thousandths;
  }
  return 15;
}

function nameOf(random: Random): { familyName: string; givenName: string } {
  const isFemale = random.chance(0.62);
  const tongue = random.chance(0.72) ? "kazakh" : "russian";
  const givenName = random.pick(givenNames[tongue][isFemale ? "female" : "male"]);
  const stem = random.chance(0.06) ? random.pick(familyNames.other) : random.pick(familyNames[tongue]);
  return { givenName, familyName: isFemale && /(ов|ев|ёв|ин)$/.test(stem) ? `${stem}а` : stem };
}

/** Large bodies bring most people; a few people belong to two of them, and a few to none. */
function organizationsOf(random: Random, count: number): number[] {
  if (random.chance(0.08)) return [];
  const draw = (): number => Math.floor(random.next() ** 2 * count);
  const first = draw();
  const second = random.chance(0.12) ? draw() : first;
  return first === second ? [first] : [first, second];
}

/** Letters and digits that nobody mistakes for each other on a badge. */
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Unlike a real badge it can be told from its D in front, and counts up. */
function codeOf(number: number): string {
  let rest = number;
  let code = "";
  for (let place = 0; place < 5; place++) {
    code = (letters[rest % letters.length] ?? "A") + code;
    rest = Math.floor(rest / letters.length);
  }
  return `D${code}`;
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.between(0, 9)).join("");
}
