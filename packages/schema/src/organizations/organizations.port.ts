import type { Viewer } from "../access/viewer.js";
import type { Connection, Page } from "../connection.js";
import type { MaybePromise } from "../maybe-promise.js";
import type {
  AddOrganizationInput,
  ChangeOrganizationInput,
  OrganizationFilter,
  OrganizationOrder,
} from "./organization.input.js";
import type { AddOrganizationResult, ChangeOrganizationResult } from "./organization-result.type.js";
import type { OrganizationView } from "./organization.type.js";
import type { AddResponsiblePersonInput, RemoveResponsiblePersonInput } from "./responsible-person.input.js";
import type { MatchedLineView, OwnPersonView } from "./own-person.type.js";
import type { ResponsiblePersonView } from "./responsible-person.type.js";

/** What a list of organizations is asked for. */
export interface OrganizationsQuery {
  /** Slug: only organizations that hold or bring people to events of this campaign. Left out: all. */
  readonly campaign: string | null;
  readonly filter: OrganizationFilter | null;
  readonly orderBy: OrganizationOrder;
}

/** Bodies that hold events and bring volunteers. `Of` and `ById` as in the campaigns' port. */
export interface OrganizationsPort {
  /** The organization with this id; null when there is none. */
  find(viewer: Viewer, id: string): MaybePromise<OrganizationView | null>;

  /** Organizations by their Russian name, or the newest first. Refuses CAMPAIGN_NOT_FOUND, CURSOR_INVALID. */
  list(viewer: Viewer, query: OrganizationsQuery, page: Page): MaybePromise<Connection<OrganizationView>>;

  /** Adds an organization. Refuses NOT_SIGNED_IN, NOT_ALLOWED, BAD_INPUT, REFERENCE_REUSED. */
  add(viewer: Viewer, input: AddOrganizationInput): Promise<AddOrganizationResult>;

  /**
   * Changes what is given. Refuses as `add`, and ORGANIZATION_NOT_FOUND, STALE_CHANGE, and DEMONSTRATION_ONLY across the
   * two worlds.
   */
  change(viewer: Viewer, input: ChangeOrganizationInput): Promise<ChangeOrganizationResult>;

  /** Refuses as `change`, BAD_PHONE, BAD_EMAIL, and BAD_INPUT when there are 20 already. */
  addResponsiblePerson(viewer: Viewer, input: AddResponsiblePersonInput): Promise<ChangeOrganizationResult>;

  /** Somebody who is not there is taken out, too. Refuses as `change`. */
  removeResponsiblePerson(
    viewer: Viewer,
    input: RemoveResponsiblePersonInput,
  ): Promise<ChangeOrganizationResult>;

  /** How many people belong to it. Refuses NOT_SIGNED_IN, NOT_ALLOWED. */
  membersOf(viewer: Viewer, organizationId: string): MaybePromise<number>;

  /** People who belong to it, by name. Refuses NOT_SIGNED_IN, NOT_ALLOWED, CURSOR_INVALID. */
  peopleOf(
    viewer: Viewer,
    organizationId: string,
    search: string | null,
    page: Page,
  ): Promise<Connection<OwnPersonView>>;

  /** Who of its people each line may mean. Refuses NOT_SIGNED_IN, NOT_ALLOWED, BATCH_TOO_LARGE. */
  matchPeople(
    viewer: Viewer,
    organizationId: string,
    lines: readonly string[],
  ): Promise<readonly MatchedLineView[]>;

  /** By name. Refuses NOT_SIGNED_IN, NOT_ALLOWED. */
  responsiblePersonsOf(
    viewer: Viewer,
    organizationId: string,
  ): MaybePromise<readonly ResponsiblePersonView[]>;

  byId(organizationId: string): MaybePromise<OrganizationView>;
  organizersOf(eventId: string): MaybePromise<readonly OrganizationView[]>;
  organizationsOf(volunteerId: string): MaybePromise<readonly OrganizationView[]>;
}
