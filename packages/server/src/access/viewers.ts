import type { KeyScope, OrganizationView, Permission, Viewer } from "@igilik/schema";

/** An account as far as a request needs it. */
export interface SignedInAccount {
  readonly id: string;
  readonly displayName: string;
  readonly isDemonstration: boolean;
  /** The organization it answers for; null: a coordinator's. */
  readonly organization: OrganizationView | null;
}

/** An API key as far as a request needs it. */
export interface KeyHolder {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  readonly isDemonstration: boolean;
  readonly organization: OrganizationView;
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
const organizationPermissions: readonly Permission[] = [
  "READ_PUBLIC",
  "REPORT_OWN",
  "READ_OWN",
  "MANAGE_OWN",
];
/** A key never gets what its organization's accounts may not, and keeps no keys. */
const keyPermissions: Readonly<Record<KeyScope, Permission>> = { REPORT: "REPORT_OWN", READ: "READ_OWN" };

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

/** A program of an organization, which has shown a key. Its id stands where an account's does. */
export function keyViewer(key: KeyHolder, { address, requestId }: RequestOrigin): Viewer {
  return {
    kind: "ORGANIZATION",
    displayName: key.name,
    permissions: ["READ_PUBLIC", ...key.scopes.map((scope) => keyPermissions[scope])],
    organization: key.organization,
    isDemonstrationOnly: key.isDemonstration,
    accountId: key.id,
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
