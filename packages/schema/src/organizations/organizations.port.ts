import type { Viewer } from "../access/viewer.js";
import type { Connection, Page } from "../connection.js";
import type { MaybePromise } from "../maybe-promise.js";
import type { AddOrganizationInput, OrganizationFilter } from "./organization.input.js";
import type { AddOrganizationResult } from "./organization-result.type.js";
import type { OrganizationView } from "./organization.type.js";

/** What a list of organizations is asked for. */
export interface OrganizationsQuery {
  /** Slug: only organizations that hold or bring people to events of this campaign. Left out: all. */
  readonly campaign: string | null;
  readonly filter: OrganizationFilter | null;
}

/** Bodies that hold events and bring volunteers. `Of` and `ById` as in the campaigns' port. */
export interface OrganizationsPort {
  /** The organization with this id; null when there is none. */
  find(viewer: Viewer, id: string): MaybePromise<OrganizationView | null>;

  /** Organizations by their Russian name. Refuses CAMPAIGN_NOT_FOUND, CURSOR_INVALID. */
  list(viewer: Viewer, query: OrganizationsQuery, page: Page): MaybePromise<Connection<OrganizationView>>;

  /** Adds an organization. Refuses NOT_SIGNED_IN, NOT_ALLOWED, BAD_INPUT, REFERENCE_REUSED. */
  add(viewer: Viewer, input: AddOrganizationInput): Promise<AddOrganizationResult>;

  byId(organizationId: string): MaybePromise<OrganizationView>;
  organizersOf(eventId: string): MaybePromise<readonly OrganizationView[]>;
  organizationsOf(volunteerId: string): MaybePromise<readonly OrganizationView[]>;
}
