import type {
  EventsPort,
  OrganizationsPort,
  ProjectsPort,
  SearchPort,
  ThanksPort,
  VolunteersPort,
} from "@igilik/schema";
import { requirePermission } from "../access/permissions.js";
import { findCampaign } from "../live/find-campaign.js";
import type { Platform } from "../platform.js";

/** The lists that are searched. */
export interface SearchedLists {
  events: Pick<EventsPort, "list">;
  organizations: Pick<OrganizationsPort, "list">;
  volunteers: Pick<VolunteersPort, "list">;
  thanks: Pick<ThanksPort, "list">;
  projects: Pick<ProjectsPort, "find">;
}

const nothing = {
  events: [],
  organizations: [],
  volunteers: [],
  projects: [],
  challenges: [],
  thankYous: [],
};

/** Search over everything: the first of what each list finds for itself, so that both find the same. */
export function createSearchService(platform: Pick<Platform, "codeBooks">, lists: SearchedLists): SearchPort {
  return {
    async find(viewer, { campaign, text: search, first }) {
      requirePermission(viewer, "RECORD_PARTICIPATION");
      requirePermission(viewer, "MODERATE_THANKS");
      const { id: campaignId } = findCampaign(platform, viewer, campaign);
      if (search.trim() === "") return nothing;
      const filter = { search };
      const page = { first, after: null };
      const [events, organizations, volunteers, thankYous, { projects, challenges }] = await Promise.all([
        lists.events.list(viewer, { campaign, filter, orderBy: "STARTS_AT_ASC" }, page),
        // Organizations and people belong to no campaign: they are found whether they take part or not.
        lists.organizations.list(viewer, { campaign: null, filter, orderBy: "NAME" }, page),
        lists.volunteers.list(viewer, { campaign: null, filter, orderBy: "NAME" }, page),
        lists.thanks.list(viewer, { campaign, filter }, page),
        lists.projects.find({ campaignId, search, first }),
      ]);
      return {
        events: events.nodes,
        organizations: organizations.nodes,
        volunteers: volunteers.nodes,
        projects,
        challenges,
        thankYous: thankYous.nodes,
      };
    },
  };
}
