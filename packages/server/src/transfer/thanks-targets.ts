import type { LocalizedTextValue } from "../localized.js";
import { sameText } from "./same-text.js";

/** Whom a file may name: the campaign's projects, and those of its events that have one of the file's names. */
export interface NamedTargets {
  projects: readonly { id: string; name: LocalizedTextValue }[];
  events: readonly { id: string; title: LocalizedTextValue; date: string }[];
}

/** Whom a row is for; both null: all volunteers. */
export type RowTarget = { projectId: string | null; eventId: string | null } | "UNKNOWN_TARGET" | "AMBIGUOUS";

/**
 * Finds by name whom a row thanks. A project goes before an event of the same name, because a project's events bear its
 * name. Of several events with one title it is the one of the day on which the words were said.
 */
export function findTarget(targets: NamedTargets, cell: string, heardOn: string | null): RowTarget {
  if (cell === "") return { projectId: null, eventId: null };
  const wanted = bareName(cell);
  const isMeant = (name: LocalizedTextValue) => Object.values(name).some((each) => bareName(each) === wanted);
  const project = targets.projects.find(({ name }) => isMeant(name));
  if (project) return { projectId: project.id, eventId: null };
  const named = targets.events.filter(({ title }) => isMeant(title));
  const meant = named.length > 1 ? named.filter(({ date }) => date === heardOn) : named;
  const [event] = meant;
  if (event && meant.length === 1) return { projectId: null, eventId: event.id };
  return named.length > 0 ? "AMBIGUOUS" : "UNKNOWN_TARGET";
}

/** A name as it is compared: quotation marks around a word are no part of it. */
export function bareName(name: string): string {
  return sameText(name).replaceAll('"', "");
}
