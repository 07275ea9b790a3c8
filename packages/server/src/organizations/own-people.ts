import {
  type Connection,
  DomainError,
  type MatchedLineView,
  type OwnPersonView,
  type Page,
  toConnection,
} from "@igilik/schema";
import type { Database } from "../database/database.js";
import { fromCursor, toCursor } from "../database/keyset.js";
import { normalizeName } from "../volunteers/person-rules.js";
import { listOwnPeople, matchOwnPeople } from "./own-people.repository.js";

const linesAtMost = 500;
const namesakesAtMost = 5;

/** A page of those who belong to an organization. */
export async function readOwnPeople(
  db: Database,
  organizationId: string,
  search: string | null,
  { first, after }: Page,
): Promise<Connection<OwnPersonView>> {
  const rows = await listOwnPeople(db, {
    ...{ organizationId, search, limit: first + 1 },
    after: after ? fromCursor(after, ["text", "text", "id"]) : undefined,
  });
  return toConnection(rows, first, ({ sortFamily, sortGiven, id }) => toCursor([sortFamily, sortGiven, id]));
}

/**
 * Who of an organization's people each line may mean.
 *
 * @throws DomainError BATCH_TOO_LARGE
 */
export async function matchLines(
  db: Database,
  organizationId: string,
  lines: readonly string[],
): Promise<MatchedLineView[]> {
  if (lines.length === 0 || lines.length > linesAtMost) throw new DomainError("BATCH_TOO_LARGE");
  const found = await matchOwnPeople(db, organizationId, lines.map(normalizeName));
  const people = new Map<number, OwnPersonView[]>();
  for (const { place, ...person } of found) people.set(place, [...(people.get(place) ?? []), person]);
  return lines.map((line, index) => ({
    line: line.trim(),
    people: (people.get(index + 1) ?? []).slice(0, namesakesAtMost),
  }));
}
