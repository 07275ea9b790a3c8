import { DomainError, type TopicScope, type Viewer } from "@igilik/schema";
import type { CampaignBook } from "../live/code-books.js";
import { isPublic } from "./permissions.js";

/** Viewers who receive the same bytes of a live topic. */
export interface Scope {
  /** Part of a group's key: who is in another scope is in another group. */
  name: string;
  /** Whether everybody in it may be sent what belongs to the campaign. */
  holds(campaign: CampaignOfScope): boolean;
  /** Of a feed only the items that are this organization's; null: everybody's. */
  organizationId: string | null;
}

type CampaignOfScope = Pick<CampaignBook, "phase" | "isRehearsal" | "isDemonstration">;

const isDemonstration = (campaign: CampaignOfScope): boolean => campaign.isDemonstration;

/** The scope of a kind that a viewer is in; undefined: in none of that kind. */
const scopeOfKind: Readonly<Record<TopicScope, (viewer: Viewer) => Scope | undefined>> = {
  PUBLIC: () => ({ name: "public", holds: isPublic, organizationId: null }),
  COORDINATOR: ({ permissions, isDemonstrationOnly }) => {
    if (!permissions.includes("MANAGE_EVENTS")) return undefined;
    const everybodys = { organizationId: null };
    return isDemonstrationOnly
      ? { name: "role:COORDINATOR/demonstrations", holds: isDemonstration, ...everybodys }
      : { name: "role:COORDINATOR", holds: () => true, ...everybodys };
  },
  // An organization is of one world, and all its accounts are of that one: its id says which.
  ORGANIZATION: ({ permissions, organization, isDemonstrationOnly }) => {
    if (!organization || !permissions.includes("READ_OWN")) return undefined;
    return {
      name: `organization:${organization.id}`,
      holds: (campaign) => isPublic(campaign) && (!isDemonstrationOnly || isDemonstration(campaign)),
      organizationId: organization.id,
    };
  },
};

/**
 * The scope in which a viewer watches a campaign: the first of those that the topic declares.
 *
 * @throws DomainError NOT_SIGNED_IN for a stranger, NOT_ALLOWED for an account, when none is for this viewer
 */
export function scopeOf(declared: readonly TopicScope[], viewer: Viewer, campaign: CampaignOfScope): Scope {
  for (const kind of declared) {
    const scope = scopeOfKind[kind](viewer);
    if (scope?.holds(campaign)) return scope;
  }
  throw new DomainError(viewer.accountId === null ? "NOT_SIGNED_IN" : "NOT_ALLOWED");
}
