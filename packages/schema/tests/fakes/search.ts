import type { SearchPort } from "../../src/index.js";
import { allow } from "./answers.js";
import { fakeEvents } from "./events.js";
import { fakeOrganizations } from "./organizations.js";
import { fakeProjects } from "./projects.js";
import { fakeThanks } from "./thanks.js";
import { fakeVolunteers } from "./volunteers.js";
import type { FakeWorld } from "./world.js";

export function fakeSearch(world: FakeWorld): SearchPort {
  return {
    async find(viewer, { campaign, text: search, first }) {
      allow(viewer, "RECORD_PARTICIPATION");
      allow(viewer, "MODERATE_THANKS");
      const page = { first };
      const filter = { search };
      const [events, organizations, volunteers, thankYous] = await Promise.all([
        fakeEvents(world).list(viewer, { campaign, filter, orderBy: "STARTS_AT_ASC" }, page),
        fakeOrganizations(world).list(viewer, { campaign: null, filter, orderBy: "NAME" }, page),
        fakeVolunteers(world).list(viewer, { campaign: null, filter, orderBy: "NAME" }, page),
        fakeThanks(world).list(viewer, { campaign, filter }, page),
      ]);
      return {
        events: events.nodes,
        organizations: organizations.nodes,
        volunteers: volunteers.nodes,
        ...(await fakeProjects(world).find({ campaignId: campaign ?? "", search, first })),
        thankYous: thankYous.nodes,
      };
    },
  };
}
