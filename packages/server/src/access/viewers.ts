import type { OrganizationView, Permission, Viewer } from "@igilik/schema";

/** An account as far as a request needs it. */
export interface SignedInAccount {
  readonly id: string;
  readonly displayName: string;
  readonly isDemonstration: boolean;
  /** The organization it answers for; null: a coordinator's. */
  readonly organization: OrganizationView | null;
}

/** Where a request comes from. */
export interface RequestOrigin {
  /** Network address; null from inside the process. */
  readonly address: string | null;
  /** As it stands in the log. */
  readonly requestId: string;
}

const coordinatorPermissions: readonly Permission[] = [
  "READ_PUBLIC",
  "MODERATE_THANKS",
  "RECORD_PARTICIPATION",
  "MANAGE_EVENTS",
  "MANAGE_CAMPAIGNS",
  "READ_AUDIT",
];

const strangersPermissions: readonly Permission[] = ["READ_PUBLIC"];
const organizationPermissions: readonly Permission[] = ["READ_PUBLIC", "REPORT_OWN"];

/** Somebody who has not signed in. */
export function anonymousViewer({ address, requestId }: RequestOrigin): Viewer {
  return {
    kind: "ANONYMOUS",
    displayName: null,
    permissions: strangersPermissions,
    organization: null,
    isDemonstrationOnly: false,
    accountId: null,
    address,
    requestId,
  };
}

/** Whoever has signed in: a coordinator, or somebody who answers for an organization. */
export function accountViewer(account: SignedInAccount, { address, requestId }: RequestOrigin): Viewer {
  const { organization } = account;
  return {
    kind: organization ? "ORGANIZATION" : "COORDINATOR",
    displayName: account.displayName,
    permissions: organization ? organizationPermissions : coordinatorPermissions,
    organization,
    isDemonstrationOnly: account.isDemonstration,
    accountId: account.id,
    address,
    requestId,
  };
}

/** The operator at the server's own command line, who may do what coordinators may. */
export function operatorViewer(requestId: string): Viewer {
  return {
    kind: "COORDINATOR",
    displayName: null,
    permissions: coordinatorPermissions,
    organization: null,
    isDemonstrationOnly: false,
    accountId: null,
    address: null,
    requestId,
  };
}
