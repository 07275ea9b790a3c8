import type { ImportChange } from "@igilik/schema";
import { fillLanguages } from "@igilik/schema";
import type { EventStatus } from "../database/tables.js";
import type { CodeEntry } from "../live/code-books.js";
import type { LocalizedTextValue } from "../localized.js";
import { canonicalJson } from "../writes/canonical-hash.js";
import { sameText } from "./same-text.js";
import type { ProgrammeEntry } from "./programme-entry.js";
import type { RowRefusal } from "./programme-refusals.js";
import type { ProgrammeStatus } from "./programme-values.js";

/** What a programme can say about an event, whether it is known, new, or a row further up. */
export interface ProgrammeFacts {
  title: LocalizedTextValue;
  startsAt: Date;
  endsAt: Date;
  place: string;
  category: CodeEntry;
  district: CodeEntry;
  /** By name; a file knows no ids. */
  organizers: readonly Named[];
  project: Named | null;
  beneficiaries: LocalizedTextValue | null;
  capacity: number | null;
  status: EventStatus;
}

/** Something that a file calls by its name. Without an id it is yet to be made. */
export interface Named {
  id: string | null;
  name: LocalizedTextValue;
}

/** How the texts of a change are shown. */
export interface ChangeFormat {
  /** A moment as people of the campaign's zone write it. */
  time(instant: Date): string;
  /** A text in the reader's language, unless only another one tells it from `other`. */
  text(text: LocalizedTextValue, other: LocalizedTextValue | null): string;
}

/** What an entry makes of an event that was as `before`. */
export type Applied = { after: ProgrammeFacts; changes: ImportChange[] } | { refusal: RowRefusal };

/** The facts of an event that only the entry tells of. */
export function newFacts(entry: ProgrammeEntry, organizer: Named, project: Named | null): ProgrammeFacts {
  return {
    title: fillLanguages(entry.title),
    startsAt: entry.startsAt,
    endsAt: entry.endsAt,
    place: entry.place,
    category: entry.category,
    district: entry.district,
    organizers: [organizer],
    project,
    beneficiaries: entry.beneficiaries === null ? null : fillLanguages({ ru: entry.beneficiaries }),
    capacity: entry.capacity,
    status: entry.status,
  };
}

/**
 * Lets an entry change an event. A blank cell says nothing, so what it could say stays; and a file never overrules
 * what people have decided or done: it does not open again what was called off, nor call off what was held.
 */
export function applyEntry(
  before: ProgrammeFacts,
  entry: ProgrammeEntry,
  { organizer, project, format }: { organizer: Named; project: Named | null; format: ChangeFormat },
): Applied {
  const status = nextStatus(before.status, entry.status);
  if (typeof status !== "string") return status;
  const isHolding = before.organizers.some((each) => isSameName(each, organizer));
  const after: ProgrammeFacts = {
    ...before,
    title: retold(before.title, entry.title),
    startsAt: entry.startsAt,
    endsAt: entry.endsAt,
    category: entry.category,
    district: entry.district,
    organizers: isHolding ? before.organizers : [organizer],
    project: project && !(before.project && isSameName(before.project, project)) ? project : before.project,
    beneficiaries:
      entry.beneficiaries === null ? before.beneficiaries : told(before.beneficiaries, entry.beneficiaries),
    capacity: entry.capacity ?? before.capacity,
    status,
  };
  return { after, changes: changesBetween(before, after, format) };
}

function nextStatus(known: EventStatus, wanted: ProgrammeStatus): EventStatus | { refusal: RowRefusal } {
  const isUnapproved = known === "DRAFT" || known === "SUBMITTED";
  const isCalledOff = known === "CANCELLED" || known === "POSTPONED";
  switch (wanted) {
    case "SUBMITTED":
      return known;
    case "APPROVED":
      if (isCalledOff) return { refusal: "CALLED_OFF" };
      return isUnapproved ? "APPROVED" : known;
    case "CANCELLED":
      return known === "HELD" ? { refusal: "HELD" } : "CANCELLED";
    case "POSTPONED":
      if (known === "HELD") return { refusal: "HELD" };
      if (known === "CANCELLED") return { refusal: "CALLED_OFF" };
      return isUnapproved ? known : "POSTPONED";
    default:
      return wanted satisfies never;
  }
}

function changesBetween(before: ProgrammeFacts, after: ProgrammeFacts, format: ChangeFormat): ImportChange[] {
  return fields
    .filter((field) => canonicalJson(before[field]) !== canonicalJson(after[field]))
    .map((field) => ({
      field,
      from: shown(field, before, after, format),
      to: shown(field, after, before, format),
    }));
}

const fields = [
  "title",
  "startsAt",
  "endsAt",
  "category",
  "district",
  "organizers",
  "project",
  "beneficiaries",
  "capacity",
  "status",
] as const satisfies readonly (keyof ProgrammeFacts)[];

/** One side of a change; of a text that changed in one language only, that language is the one to show. */
function shown(
  field: (typeof fields)[number],
  facts: ProgrammeFacts,
  other: ProgrammeFacts,
  format: ChangeFormat,
): string | null {
  switch (field) {
    case "title":
      return format.text(facts.title, other.title);
    case "beneficiaries":
      return facts.beneficiaries && format.text(facts.beneficiaries, other.beneficiaries);
    case "startsAt":
    case "endsAt":
      return format.time(facts[field]);
    case "category":
    case "district":
      return format.text(facts[field].name, null);
    case "organizers":
      return facts.organizers.map(({ name }) => format.text(name, null)).join(", ");
    case "project":
      return facts.project && format.text(facts.project.name, null);
    case "capacity":
      return facts.capacity === null ? null : String(facts.capacity);
    case "status":
      return facts.status;
    default:
      return field satisfies never;
  }
}

/** A title told anew. Languages that only repeated the old Russian one follow it; others were written by somebody. */
function retold(known: LocalizedTextValue, { ru, kk }: ProgrammeEntry["title"]): LocalizedTextValue {
  return { ru, kk: kk ?? (known.kk === known.ru ? ru : known.kk), en: known.en === known.ru ? ru : known.en };
}

function told(known: LocalizedTextValue | null, ru: string): LocalizedTextValue {
  return known ? retold(known, { ru, kk: null }) : fillLanguages({ ru });
}

function isSameName(a: Named, b: Named): boolean {
  if (a.id !== null && b.id !== null) return a.id === b.id;
  return sameText(a.name.ru) === sameText(b.name.ru);
}
