import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { CampaignBook } from "../live/code-books.js";
import { readText } from "../transfer/file-text.js";
import { readEntry } from "../transfer/programme-entry.js";
import { programmeColumns } from "../transfer/programme-columns.js";
import { cutText, tableOf } from "../transfer/table.js";
import { fingerprint } from "./random.js";
import type { ProgrammeEvent } from "./script/programme.js";
import { challenges, isForAdults } from "./world/campaign.js";

/** Where the event of a line is kept: what an import answers. */
export interface ImportedRow {
  line: number;
  event: { id: string } | null;
}

/** Ids of what the file only names. */
export interface NamedIds {
  organizations: ReadonlyMap<string, string>;
  projects: ReadonlyMap<string, { id: string; challengeId: string }>;
}

const defaultCapacity = 50;
/** The build compiles and copies nothing: the file stays beside the sources, as far from `dist/demo` as from `src/demo`. */
const path = fileURLToPath(new URL("../../src/demo/data/programme-2026.csv", import.meta.url));

/** The programme as a front office keeps it. */
export function readProgrammeFile(): Promise<Buffer> {
  return readFile(path);
}

/**
 * The events of the file that were imported, by beginning. They are told by the file and not by the database: what
 * people change while a lap is played must not change its script.
 */
export function programmeOf(
  file: Buffer,
  book: CampaignBook,
  rows: readonly ImportedRow[],
  ids: NamedIds,
): ProgrammeEvent[] {
  const idOfLine = new Map(rows.map(({ line, event }) => [line, event?.id]));
  const events = new Map<string, ProgrammeEvent>();
  for (const row of tableOf(cutText(readText(file)), programmeColumns)) {
    const entry = readEntry(row, book);
    const id = idOfLine.get(row.line);
    // A line that repeats another one speaks of the same event.
    if ("refusal" in entry || !id || events.has(id)) continue;
    const startsAt = entry.startsAt.getTime();
    const project = ids.projects.get(entry.project ?? "");
    const challenge = challenges.find((each) => each.project === entry.project);
    events.set(id, {
      id,
      key: fingerprint(`${startsAt}|${entry.place}|${entry.title.ru}`),
      title: entry.title,
      startsAt,
      endsAt: entry.endsAt.getTime(),
      capacity: entry.capacity ?? defaultCapacity,
      adultsOnly: isForAdults(entry.title.ru),
      isCancelled: entry.status === "CANCELLED",
      project: entry.project,
      projectId: project?.id ?? null,
      challenge:
        project && challenge
          ? { id: project.challengeId, code: challenge.code, perRound: challenge.perRound }
          : null,
      category: entry.category.code,
      organizerId: ids.organizations.get(entry.organizer) ?? null,
    });
  }
  return [...events.values()].sort((a, b) => a.startsAt - b.startsAt || (a.key < b.key ? -1 : 1));
}
