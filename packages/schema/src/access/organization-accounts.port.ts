import type { Connection, Page } from "../connection.js";
import type {
  EndAccountInput,
  EndAccountResult,
  InviteToOrganizationInput,
  InviteToOrganizationResult,
  OrganizationAccountView,
} from "./organization-account.type.js";
import type { Viewer } from "./viewer.js";

/** Accounts of those who answer for organizations. */
export interface OrganizationAccountsPort {
  /** The newest first, ended ones too. Refuses NOT_SIGNED_IN, NOT_ALLOWED, CURSOR_INVALID. */
  list(viewer: Viewer, organizationId: string, page: Page): Promise<Connection<OrganizationAccountView>>;

  /**
   * Makes an account that waits for its password, or lets one of the same organization that waits or has ended begin
   * anew. Refuses NOT_SIGNED_IN, NOT_ALLOWED, DEMONSTRATION_ONLY, ORGANIZATION_NOT_FOUND, BAD_EMAIL, REFERENCE_REUSED,
   * and BAD_INPUT for an address that somebody signs in with.
   */
  invite(viewer: Viewer, input: InviteToOrganizationInput): Promise<InviteToOrganizationResult>;

  /** Ends an account and all its sessions. Refuses NOT_SIGNED_IN, NOT_ALLOWED, DEMONSTRATION_ONLY, ACCOUNT_NOT_FOUND. */
  end(viewer: Viewer, input: EndAccountInput): Promise<EndAccountResult>;
}
