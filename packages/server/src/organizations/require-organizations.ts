import { DomainError } from "@igilik/schema";
import type { Database } from "../database/database.js";
import { isUuid } from "../uuid.js";
import { countOrganizationsInWorld } from "./organization.repository.js";

/**
 * Checks that all these organizations exist on this side of the line between demonstration and real.
 *
 * @throws DomainError ORGANIZATION_NOT_FOUND
 */
export async function requireOrganizations(
  db: Database,
  ids: readonly string[],
  isDemonstration: boolean,
): Promise<void> {
  const distinct = new Set(ids.map((id) => id.toLowerCase()));
  if (![...distinct].every(isUuid)) throw new DomainError("ORGANIZATION_NOT_FOUND");
  const found = await countOrganizationsInWorld(db, [...distinct], isDemonstration);
  if (found !== distinct.size) throw new DomainError("ORGANIZATION_NOT_FOUND");
}
