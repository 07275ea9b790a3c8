import type { VersionNotes } from "@igilik/schema";
import { type Version, compareVersions, formatVersion, parseVersion } from "../live/version.js";

/**
 * The one version that an answer tells beside its data: of its writes the newest, so that all of them are seen at it;
 * without a write, of its figures the oldest, so that nothing in it is older. None when campaigns are mixed, because
 * versions are compared within one, or when a write's version is not known yet.
 */
export class AnswerVersion implements VersionNotes {
  #board: Version | "none" | undefined;
  #write: Version | "none" | undefined;

  board(version: string): void {
    this.#board = choose(this.#board, parseVersion(version), -1);
  }

  write(version: string | null): void {
    this.#write = choose(this.#write, version === null ? undefined : parseVersion(version), 1);
  }

  /** What stands in `extensions` of the answer; undefined when there is nothing to tell. */
  get extensions(): { version: string } | undefined {
    const told = this.#write ?? this.#board;
    return told === undefined || told === "none" ? undefined : { version: formatVersion(told) };
  }
}

/** The newer one of two with 1, the older one with -1. */
function choose(
  known: Version | "none" | undefined,
  added: Version | undefined,
  sign: 1 | -1,
): Version | "none" {
  if (!added || known === "none") return "none";
  if (!known) return added;
  if (known.slug !== added.slug) return "none";
  return compareVersions(added, known) * sign > 0 ? added : known;
}
