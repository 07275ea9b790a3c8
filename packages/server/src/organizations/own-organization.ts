import { DomainError, type Permission, type Viewer } from "@igilik/schema";
import { batched } from "../database/batched.js";
import type { Database } from "../database/database.js";
import { readOrganizationWorlds } from "./organization.repository.js";

/** Lets in who may ask for what is kept of one organization. */
export type OwnGuard = (
  viewer: Viewer,
  organizationId: string,
  may: {
    /** What coordinators need for it. */
    office: Permission;
    /** What the organization's own accounts and keys need. */
    own: Permission;
  },
) => Promise<void>;

/**
 * Coordinators ask for organizations of their world, everybody else for their own alone. That is told before anything is
 * looked up: whether there is such an organization makes no difference.
 *
 * It throws DomainError NOT_SIGNED_IN for a stranger, NOT_ALLOWED, and DEMONSTRATION_ONLY to a demonstration's
 * coordinator who asks for a real one.
 */
export function createOwnGuard(db: Database): OwnGuard {
  const worlds = batched(
    (ids) => readOrganizationWorlds(db, ids),
    () => false,
  );
  return async ({ permissions, organization, accountId, isDemonstrationOnly }, organizationId, may) => {
    if (permissions.includes(may.own) && organization?.id === organizationId) return;
    if (!permissions.includes(may.office)) {
      throw new DomainError(accountId === null ? "NOT_SIGNED_IN" : "NOT_ALLOWED");
    }
    if (isDemonstrationOnly && !(await worlds.load(organizationId)))
      throw new DomainError("DEMONSTRATION_ONLY");
  };
}
