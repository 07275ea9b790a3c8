import type { Connection, Page } from "../connection.js";
import type { IssueApiKeyInput, RevokeApiKeyInput } from "./api-key.input.js";
import type { ApiKeyView, IssueApiKeyResult, RevokeApiKeyResult } from "./api-key.type.js";
import type { Viewer } from "./viewer.js";

/** With what programs of organizations ask. For coordinators, and for an organization's accounts their own. */
export interface ApiKeysPort {
  /** Keys of an organization, the newest first, ended ones too. Refuses NOT_SIGNED_IN, NOT_ALLOWED, CURSOR_INVALID. */
  list(viewer: Viewer, organizationId: string, page: Page): Promise<Connection<ApiKeyView>>;

  /**
   * Makes a key and tells its text, once. Refuses NOT_SIGNED_IN, NOT_ALLOWED, ORGANIZATION_NOT_FOUND,
   * DEMONSTRATION_ONLY, BAD_INPUT, REFERENCE_REUSED.
   */
  issue(viewer: Viewer, input: IssueApiKeyInput): Promise<IssueApiKeyResult>;

  /** Ends a key at once; one that has ended stays as it is. Refuses as `issue`, and API_KEY_NOT_FOUND. */
  revoke(viewer: Viewer, input: RevokeApiKeyInput): Promise<RevokeApiKeyResult>;
}
