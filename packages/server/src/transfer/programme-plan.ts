import type { ImportChange, ImportVerdict } from "@igilik/schema";
import { fillLanguages, tidyLine } from "@igilik/schema";
import type { LocalizedTextValue } from "../localized.js";
import {
  applyEntry,
  type ChangeFormat,
  type ProgrammeFacts,
  type Named,
  newFacts,
} from "./programme-facts.js";
import { sameText } from "./same-text.js";
import type { ProgrammeColumn } from "./programme-columns.js";
import type { EntryRefusal, ProgrammeEntry } from "./programme-entry.js";
import type { RowRefusal } from "./programme-refusals.js";

/** An event of the campaign as it is now. */
export interface KnownEvent extends ProgrammeFacts {
  id: string;
  /** Day it begins on, YYYY-MM-DD in the campaign's zone. */
  date: string;
  revision: number;
}

/** What the campaign has already. */
export interface KnownProgramme {
  events: readonly KnownEvent[];
  organizations: readonly { id: string; name: LocalizedTextValue }[];
  projects: readonly { id: string; name: LocalizedTextValue }[];
}

/** What becomes of one row. It holds no words of the file except what a change shows. */
export interface RowOutcome {
  line: number;
  verdict: ImportVerdict;
  refusal: RowRefusal | null;
  /** The column that a refusal is about. */
  column: ProgrammeColumn | null;
  /** The other row of the file that this one repeats. */
  otherLine: number | null;
  /** The known event, or the new one once it is there. */
  eventId: string | null;
  changes: readonly ImportChange[];
}

/** What is to be done. Nothing in it has been done. */
export interface ProgrammePlan {
  outcomes: RowOutcome[];
  /** Events to make, each with the outcomes that speak of it. */
  additions: { facts: ProgrammeFacts; outcomes: RowOutcome[] }[];
  /** Known events to change. */
  changes: { event: KnownEvent; after: ProgrammeFacts; changes: readonly ImportChange[] }[];
}

/**
 * Decides what becomes of each row, from what is known alone; the same file over its own result changes nothing.
 *
 * An event is known by its day, title and place, and by its start where several events have these in common. Rows that
 * tell of one event several times make one event: the last of them decides.
 */
export function planProgramme(
  rows: readonly (ProgrammeEntry | EntryRefusal)[],
  known: KnownProgramme,
  format: ChangeFormat,
): ProgrammePlan {
  const names = { organizer: nameFinder(known.organizations), project: nameFinder(known.projects) };
  const plan: ProgrammePlan = { outcomes: [], additions: [], changes: [] };
  const eventsAt = groupBy(known.events, (event) => slotOf(event.date, event.title.ru, event.place));
  const entries = rows.filter((row): row is ProgrammeEntry => "startsAt" in row);
  const settled = new Map<number, RowOutcome>();

  const apply = (before: ProgrammeFacts, entry: ProgrammeEntry) =>
    applyEntry(before, entry, {
      organizer: names.organizer(entry.organizer),
      project: entry.project === null ? null : names.project(entry.project),
      format,
    });

  /** Rows of an event that is not known: the first makes it, those after it change it. */
  const add = ([first, ...more]: readonly ProgrammeEntry[]): void => {
    if (!first) return;
    let facts = newFacts(
      first,
      names.organizer(first.organizer),
      first.project === null ? null : names.project(first.project),
    );
    const outcomes = [outcome(first.line, "IMPORTED")];
    for (const entry of more) {
      const applied = apply(facts, entry);
      outcomes.push(judge(applied, entry.line, { otherLine: first.line }));
      if ("after" in applied) facts = applied.after;
    }
    plan.additions.push({ facts, outcomes });
    for (const each of outcomes) settled.set(each.line, each);
  };

  /** Rows of a known event: the last decides, those before it only repeat it. */
  const change = (event: KnownEvent, about: readonly ProgrammeEntry[]): void => {
    const last = about.at(-1);
    if (!last) return;
    const applied = apply(event, last);
    const decided = judge(applied, last.line, { eventId: event.id });
    if ("after" in applied && decided.verdict === "CHANGED") {
      plan.changes.push({ event, after: applied.after, changes: applied.changes });
    }
    for (const { line } of about) {
      settled.set(line, outcome(line, "REPEATED", { eventId: event.id, otherLine: last.line }));
    }
    settled.set(last.line, decided);
  };

  for (const [slot, group] of groupBy(entries, (entry) => slotOf(entry.date, entry.title.ru, entry.place))) {
    const events = eventsAt.get(slot) ?? [];
    const [only, ...others] = events;
    if (!only) {
      add(group);
      continue;
    }
    if (others.length === 0) {
      change(only, group);
      continue;
    }
    for (const [start, about] of groupBy(group, (entry) => entry.startsAt.getTime())) {
      const event = events.find((each) => each.startsAt.getTime() === start);
      if (event) change(event, about);
      else
        for (const { line } of about) settled.set(line, outcome(line, "REFUSED", { refusal: "AMBIGUOUS" }));
    }
  }

  plan.outcomes = rows.map((row) => {
    if ("refusal" in row) return outcome(row.line, "REFUSED", { refusal: row.refusal, column: row.column });
    const found = settled.get(row.line);
    if (!found) throw new Error(`line ${row.line} was not judged`);
    return found;
  });
  return plan;
}

function judge(applied: ReturnType<typeof applyEntry>, line: number, told: Partial<RowOutcome>): RowOutcome {
  if ("refusal" in applied) return outcome(line, "REFUSED", { ...told, refusal: applied.refusal });
  const { changes } = applied;
  return changes.length > 0
    ? outcome(line, "CHANGED", { ...told, changes })
    : outcome(line, "REPEATED", told);
}

function outcome(line: number, verdict: ImportVerdict, told: Partial<RowOutcome> = {}): RowOutcome {
  return { line, verdict, refusal: null, column: null, otherLine: null, eventId: null, changes: [], ...told };
}

/** What is found by name, once; what is not found is new, and the same new one for every row that names it. */
function nameFinder(known: readonly { id: string; name: LocalizedTextValue }[]): (name: string) => Named {
  const found = new Map<string, Named>();
  for (const each of known) {
    for (const name of Object.values(each.name)) {
      const key = sameText(name);
      if (!found.has(key)) found.set(key, each);
    }
  }
  return (name) => {
    const key = sameText(name);
    const named = found.get(key) ?? { id: null, name: fillLanguages({ ru: name }) };
    found.set(key, named);
    return named;
  };
}

function slotOf(date: string, title: string, place: string): string {
  return JSON.stringify([date, tidyLine(title), tidyLine(place)]);
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
