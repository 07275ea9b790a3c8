import type { AccessPort } from "./access/access.port.js";
import type { ApiKeysPort } from "./access/api-keys.port.js";
import type { OrganizationAccountsPort } from "./access/organization-accounts.port.js";
import type { AuditPort } from "./audit/audit.port.js";
import type { CampaignsPort } from "./campaigns/campaigns.port.js";
import type { CorrectionsPort } from "./corrections/corrections.port.js";
import type { EventsPort } from "./events/events.port.js";
import type { JobsPort } from "./jobs/jobs.port.js";
import type { LivePort } from "./live/live.port.js";
import type { OrganizationsPort } from "./organizations/organizations.port.js";
import type { OverviewPort } from "./overview/overview.port.js";
import type { ParticipationPort } from "./participation/participation.port.js";
import type { PhotosPort } from "./photos/photos.port.js";
import type { ProjectsPort } from "./projects/projects.port.js";
import type { CampaignReportsPort } from "./report/campaign-reports.port.js";
import type { SearchPort } from "./search/search.port.js";
import type { ThanksPort } from "./thanks/thanks.port.js";
import type { RostersPort } from "./transfer/rosters.port.js";
import type { ExportsPort } from "./transfer/exports.port.js";
import type { TransferPort } from "./transfer/transfer.port.js";
import type { DuplicatesPort } from "./volunteers/duplicates.port.js";
import type { VolunteersPort } from "./volunteers/volunteers.port.js";

/** All that a server must know how to do, one port for each word. */
export interface Services {
  readonly campaigns: CampaignsPort;
  readonly organizations: OrganizationsPort;
  readonly volunteers: VolunteersPort;
  readonly duplicates: DuplicatesPort;
  readonly projects: ProjectsPort;
  readonly events: EventsPort;
  readonly participation: ParticipationPort;
  readonly corrections: CorrectionsPort;
  readonly photos: PhotosPort;
  readonly thanks: ThanksPort;
  readonly live: LivePort;
  readonly campaignReports: CampaignReportsPort;
  readonly access: AccessPort;
  readonly apiKeys: ApiKeysPort;
  readonly organizationAccounts: OrganizationAccountsPort;
  readonly overview: OverviewPort;
  readonly search: SearchPort;
  readonly transfer: TransferPort;
  readonly rosters: RostersPort;
  readonly exports: ExportsPort;
  readonly jobs: JobsPort;
  readonly audit: AuditPort;
}
