import type { EventsPort, OrganizationsPort, SearchPort, ThanksPort, VolunteersPort } from "@igilik/schema";
import { requirePermission } from "../access/permissions.js";

/** The lists that are searched. */
export interface SearchedLists {
  events: Pick<EventsPort, "list">;
  organizations: Pick<OrganizationsPort, "list">;
  volunteers: Pick<VolunteersPort, "list">;
  thanks: Pick<ThanksPort, "list">;
}

/** Search over everything: the first of what each list finds for itself, so that both find the same. */
export function createSearchService(lists: SearchedLists): SearchPort {
  return {
    async find(viewer, { campaign, text: search, first }) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      requirePermission(viewer, "MODERATE_THANKS");
      if (search.trim() === "") return { events: [], organizations: [], volunteers: [], thankYous: [] };
      const filter = { search };
      const page = { first, after: null };
      const [events, organizations, volunteers, thankYous] = await Promise.all([
        lists.events.list(viewer, { campaign, filter, orderBy: "STARTS_AT_ASC" }, page),
        // Organizations and people belong to no campaign: they are found whether they take part or not.
        lists.organizations.list(viewer, { campaign: null, filter, orderBy: "NAME" }, page),
        lists.volunteers.list(viewer, { campaign: null, filter, orderBy: "NAME" }, page),
        lists.thanks.list(viewer, { campaign, filter }, page),
      ]);
      return {
        events: events.nodes,
        organizations: organizations.nodes,
        volunteers: volunteers.nodes,
        thankYous: thankYous.nodes,
      };
    },
  };
}
