import { DomainError } from "@igilik/schema";
import type { Database } from "../database/database.js";
import { readOrganizationWorlds } from "./organization.repository.js";

/**
 * Whether there is an organization with this id in one world: the demonstration's, or the real one. For each other the
 * two do not exist.
 *
 * @param worlds for ids in lower case, whether they are a demonstration's
 */
export function isInWorld(
  worlds: ReadonlyMap<string, boolean>,
  id: string,
  isDemonstration: boolean,
): boolean {
  return worlds.get(id.toLowerCase()) === isDemonstration;
}

/**
 * Checks that all these organizations exist in this world.
 *
 * @throws DomainError ORGANIZATION_NOT_FOUND
 */
export async function requireOrganizations(
  db: Database,
  ids: readonly string[],
  isDemonstration: boolean,
): Promise<void> {
  const worlds = await readOrganizationWorlds(db, ids);
  if (!ids.every((id) => isInWorld(worlds, id, isDemonstration))) {
    throw new DomainError("ORGANIZATION_NOT_FOUND");
  }
}

/**
 * The organization that is named, in the world of an event or a campaign; null when none is.
 *
 * @throws DomainError ORGANIZATION_NOT_FOUND
 */
export async function requireOrganization(
  db: Database,
  id: string,
  world: { isDemonstration: boolean },
): Promise<string>;
export async function requireOrganization(
  db: Database,
  id: string | null | undefined,
  world: { isDemonstration: boolean },
): Promise<string | null>;
export async function requireOrganization(
  db: Database,
  id: string | null | undefined,
  { isDemonstration }: { isDemonstration: boolean },
): Promise<string | null> {
  if (!id) return null;
  await requireOrganizations(db, [id], isDemonstration);
  return id.toLowerCase();
}
