import type { AuditPort, Context, CorrectionsPort, Services, Viewer } from "../src/index.js";
import { anonymous, fakeAccess } from "./fakes/access.js";
import { fakeApiKeys } from "./fakes/api-keys.js";
import { fakeOrganizationAccounts } from "./fakes/organization-accounts.js";
import { allow, pageOf } from "./fakes/answers.js";
import { fakeCampaignReports } from "./fakes/campaign-reports.js";
import { fakeCampaigns } from "./fakes/campaigns.js";
import { fakeDuplicates } from "./fakes/duplicates.js";
import { fakeEvents } from "./fakes/events.js";
import { fakeJobs } from "./fakes/jobs.js";
import { fakeLive } from "./fakes/live.js";
import { fakeOrganizations } from "./fakes/organizations.js";
import { fakeParticipation } from "./fakes/participation.js";
import { fakePhotos } from "./fakes/photos.js";
import { fakeProjects } from "./fakes/projects.js";
import { fakeOverview } from "./fakes/overview.js";
import { fakeSearch } from "./fakes/search.js";
import { fakeRosters } from "./fakes/rosters.js";
import { fakeThanks } from "./fakes/thanks.js";
import { fakeExports } from "./fakes/exports.js";
import { fakeTransfer } from "./fakes/transfer.js";
import { fakeVolunteers } from "./fakes/volunteers.js";
import { FakeWorld } from "./fakes/world.js";

export { anonymous, coordinator, CREDENTIALS, INVITATION, representative, TICKET } from "./fakes/access.js";
export { FakeWorld } from "./fakes/world.js";

/** Every port over one small invented world in memory, so that views run over the real schema without a database. */
export function fakeServices(world: FakeWorld = new FakeWorld()): Services {
  return {
    campaigns: fakeCampaigns(world),
    organizations: fakeOrganizations(world),
    volunteers: fakeVolunteers(world),
    duplicates: fakeDuplicates(world),
    projects: fakeProjects(world),
    events: fakeEvents(world),
    participation: fakeParticipation(world),
    corrections: fakeCorrections(world),
    photos: fakePhotos(world),
    thanks: fakeThanks(world),
    live: fakeLive(world),
    campaignReports: fakeCampaignReports(world),
    access: fakeAccess(),
    apiKeys: fakeApiKeys(world),
    organizationAccounts: fakeOrganizationAccounts(world),
    transfer: fakeTransfer(world),
    overview: fakeOverview(world),
    rosters: fakeRosters(world),
    exports: fakeExports(world),
    search: fakeSearch(world),
    jobs: fakeJobs(world),
    audit: fakeAudit(world),
  };
}

/** The context of an operation over fake services: an anonymous reader unless another one is given. */
export function fakeContext(services: Services = fakeServices(), viewer: Viewer = anonymous): Context {
  return { services, viewer, session: { token: null, start: () => {}, end: () => {} } };
}

function fakeAudit(world: FakeWorld): AuditPort {
  return {
    async list(viewer, _campaign, page) {
      allow(viewer, "READ_AUDIT");
      return pageOf(world.audit, page, ({ id }) => id);
    },
    async contactReads(viewer, volunteerId, page) {
      allow(viewer, "READ_AUDIT");
      const reads = world.audit.filter(
        ({ action, subjects }) => action === "readContacts" && subjects.includes(volunteerId),
      );
      return pageOf(reads, page, ({ id }) => id);
    },
  };
}

function fakeCorrections(world: FakeWorld): CorrectionsPort {
  return {
    async list(viewer, { event }, page) {
      allow(viewer, "RECORD_PARTICIPATION");
      const asked = world.corrections.filter(({ eventId }) => event === null || eventId === event);
      return pageOf(asked.toReversed(), page, ({ id }) => id);
    },
  };
}
