import type { ViewerView } from "./viewer.type.js";

/**
 * Who asks, as services know them. Built once for a request by whatever accepts it, and handed to every port method
 * that reads or writes on somebody's behalf.
 */
export interface Viewer extends ViewerView {
  /** Network address for limits and the audit; null when the call comes from inside the process. */
  readonly address: string | null;
  /** The request this belongs to, as it stands in the log. */
  readonly requestId: string;
}

/** Where a sign-in is remembered on the caller's side: a cookie over HTTP, nothing elsewhere. */
export interface Session {
  /** The token that came with the request; null without a sign-in. */
  readonly token: string | null;
  /** Remembers a new token until `expiresAt`. */
  start(token: string, expiresAt: Date): void;
  /** Forgets the token. */
  end(): void;
}
