import type { Permission, Viewer } from "@igilik/schema";

/** An account as far as a request needs it. */
export interface SignedInAccount {
  readonly id: string;
  readonly displayName: string;
  readonly isDemonstration: boolean;
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

/** Somebody who has not signed in. */
export function anonymousViewer({ address, requestId }: RequestOrigin): Viewer {
  return {
    kind: "ANONYMOUS",
    displayName: null,
    permissions: strangersPermissions,
    isDemonstrationOnly: false,
    accountId: null,
    address,
    requestId,
  };
}

/** A coordinator who has signed in. */
export function coordinatorViewer(account: SignedInAccount, { address, requestId }: RequestOrigin): Viewer {
  return {
    kind: "COORDINATOR",
    displayName: account.displayName,
    permissions: coordinatorPermissions,
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
    isDemonstrationOnly: false,
    accountId: null,
    address: null,
    requestId,
  };
}
