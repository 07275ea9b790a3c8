import type { Services } from "@igilik/schema";
import type { AccessService } from "./access/access.service.js";
import { createApiKeysService } from "./access/api-keys.service.js";
import { createOrganizationAccountsService } from "./access/organization-accounts.service.js";
import { createAuditService } from "./audit/audit.service.js";
import { createCampaignsService } from "./campaigns/campaigns.service.js";
import { createCorrectionsService } from "./corrections/corrections.service.js";
import { createEventsService } from "./events/events.service.js";
import { createJobsService } from "./jobs/jobs.service.js";
import { createLiveService } from "./live/live.service.js";
import { createOrganizationsService } from "./organizations/organizations.service.js";
import { createParticipationService } from "./participation/participation.service.js";
import { createPhotosService } from "./photos/photos.service.js";
import { createProjectsService } from "./projects/projects.service.js";
import { createOverviewService } from "./overview/overview.service.js";
import { createCampaignReportsService } from "./report/campaign-reports.service.js";
import { createSearchService } from "./search/search.service.js";
import { createThanksService } from "./thanks/thanks.service.js";
import { createRostersService } from "./transfer/rosters/rosters.service.js";
import { createExportsService } from "./transfer/exports/exports.service.js";
import { createTransferService } from "./transfer/transfer.service.js";
import { createDuplicatesService } from "./volunteers/duplicates/duplicates.service.js";
import { createVolunteersService } from "./volunteers/volunteers.service.js";
import type { Platform } from "./platform.js";

/** What the contract's resolvers ask, put together from what all of them share. */
export function createServices(platform: Platform, access: AccessService): Services {
  const organizations = createOrganizationsService(platform);
  const events = createEventsService(platform);
  const volunteers = createVolunteersService(platform);
  const thanks = createThanksService(platform, { events, organizations });
  const photos = createPhotosService(platform, events);
  const participation = createParticipationService(platform, events);
  const corrections = createCorrectionsService(platform, events);
  const live = createLiveService(platform);
  const campaigns = createCampaignsService(platform);
  const projects = createProjectsService(platform);
  const duplicates = createDuplicatesService(platform);
  const transfer = createTransferService(platform);
  return {
    campaigns,
    organizations,
    volunteers,
    duplicates,
    projects,
    events,
    photos,
    participation,
    corrections,
    thanks,
    live,
    campaignReports: createCampaignReportsService(platform),
    access,
    apiKeys: createApiKeysService(platform),
    organizationAccounts: createOrganizationAccountsService(platform),
    transfer,
    overview: createOverviewService(platform, { events }),
    rosters: createRostersService(platform),
    exports: createExportsService(platform, {
      ...{ campaigns, projects, events, participation, corrections, thanks, live, transfer },
      ...{ organizations, volunteers, duplicates, photos },
    }),
    search: createSearchService(platform, { events, organizations, volunteers, thanks, projects }),
    jobs: createJobsService(platform),
    audit: createAuditService(platform),
  };
}
