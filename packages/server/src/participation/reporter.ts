import { DomainError, type Viewer } from "@igilik/schema";
import { requirePermission } from "../access/permissions.js";

/** On whose behalf a report is handed in. */
export interface Reporter {
  /** Id of the organization that reports. */
  organizationId: string;
  /** It reports by an account of its own: it names its own people alone, and is told nothing of others. */
  isItself: boolean;
}

/**
 * Who reports: for an organization's account that organization, whatever is named; for coordinators the one they name.
 *
 * @throws DomainError NOT_SIGNED_IN for a stranger, NOT_ALLOWED for another organization's account, BAD_INPUT when a
 * coordinator names none
 */
export function reporterOf(viewer: Viewer, named: string | null | undefined): Reporter {
  if (viewer.permissions.includes("RECORD_PARTICIPATION")) {
    if (!named) {
      throw new DomainError("BAD_INPUT", "organization is missing; name who reports.", {
        fields: ["organization"],
      });
    }
    return { organizationId: named, isItself: false };
  }
  requirePermission(viewer, "REPORT_OWN");
  const organizationId = viewer.organization?.id;
  // Told before anything is looked up: whether there is such an organization makes no difference.
  if (!organizationId || (named && named.toLowerCase() !== organizationId)) {
    throw new DomainError("NOT_ALLOWED", "An organization reports for itself alone; leave organization out.");
  }
  return { organizationId, isItself: true };
}
