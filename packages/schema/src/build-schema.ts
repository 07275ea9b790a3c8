import "reflect-metadata";

import { specifiedDirectives, type GraphQLSchema } from "graphql";
import { buildSchema as buildTypeGraphqlSchema, getMetadataStorage } from "type-graphql";

import { CampaignResolver } from "./campaigns/campaign.resolver.js";
import { OrganizationOfficeResolver } from "./organizations/organization-office.resolver.js";
import { EventReportLinksResolver, OwnPeopleResolver } from "./organizations/own-people.resolver.js";
import { OrganizationResolver } from "./organizations/organization.resolver.js";
import { ChangeVolunteerResolver } from "./volunteers/change-volunteer.resolver.js";
import { ContactsResolver } from "./volunteers/contacts.resolver.js";
import { ConsentResolver } from "./volunteers/consent.resolver.js";
import { VolunteerCardResolver, VolunteerResolver } from "./volunteers/volunteer.resolver.js";
import { DuplicateResolver } from "./volunteers/duplicate.resolver.js";
import { CampaignProjectsResolver, ProjectResolver } from "./projects/project.resolver.js";
import { EventLinksResolver } from "./events/event-links.resolver.js";
import { EventImpactLinksResolver, EventOutcomeResolver } from "./events/event-outcome.resolver.js";
import { EventResolver } from "./events/event.resolver.js";
import { ClaimListResolver } from "./participation/claim-list.resolver.js";
import { ClaimResolver } from "./participation/claim.resolver.js";
import { HoursResolver } from "./participation/hours.resolver.js";
import {
  AttendanceLinksResolver,
  ImpactEntryLinksResolver,
  RegistrationLinksResolver,
} from "./participation/participation-links.resolver.js";
import { ParticipationResolver } from "./participation/participation.resolver.js";
import { VolunteerVisitsResolver } from "./participation/volunteer-visits.resolver.js";
import { RegistrationResolver } from "./participation/registration.resolver.js";
import { CorrectionResolver } from "./corrections/correction.resolver.js";
import { ModerationDecisionResolver } from "./thanks/moderation-decision.resolver.js";
import { EventPhotosResolver, PhotoResolver } from "./photos/photo.resolver.js";
import { ThankYouTargetResolver } from "./thanks/thank-you-target.resolver.js";
import { EventThanksResolver, ThankYouResolver } from "./thanks/thank-you.resolver.js";
import { ThanksFeedResolver } from "./thanks/thanks-feed.resolver.js";
import { ActivityResolver } from "./live/activity.resolver.js";
import { MetricResolver } from "./live/metric.resolver.js";
import {
  CampaignProgressResolver,
  CategoryProgressLinksResolver,
  ChallengeOwnProgressResolver,
  ChallengeProgressLinksResolver,
  DistrictProgressLinksResolver,
  OrganizationOwnProgressResolver,
  OrganizationProgressLinksResolver,
  ProgressLinksResolver,
} from "./live/progress-links.resolver.js";
import { ProgressResolver } from "./live/progress.resolver.js";
import { CampaignReportResolver } from "./report/campaign-report.resolver.js";
import { AccessResolver } from "./access/access.resolver.js";
import { ApiKeyResolver } from "./access/api-key.resolver.js";
import { OrganizationAccountResolver } from "./access/organization-account.resolver.js";
import { RosterResolver } from "./transfer/roster.resolver.js";
import { ProgrammeImportResolver } from "./transfer/programme-import.resolver.js";
import { StartImportResolver } from "./transfer/start-import.resolver.js";
import { TransferResolver } from "./transfer/transfer.resolver.js";
import { OverviewResolver } from "./overview/overview.resolver.js";
import { ExportsResolver } from "./transfer/exports.resolver.js";
import { SearchResolver } from "./search/search.resolver.js";
import { JobResolver } from "./jobs/job.resolver.js";
import { AuditResolver } from "./audit/audit.resolver.js";
import { answerLiveFieldsAtOnce } from "./answer-at-once.js";
import { liveDirective } from "./live-directive.js";
import { LocalizedTextResolver } from "./localized-text.resolver.js";
import { topicDirective } from "./topic-directive.js";
import { validateInput } from "./validate-input.js";
import { WrittenResultResolver } from "./written-result.resolver.js";

/** What no type has to say for itself. */
const WHO_READS =
  "Every type says who may read it, and a field of it that fewer may read says who they are. Two rules are stated here alone. The answer to a mutation is read by whoever made it; who may, the mutation says. A page of a list is read by whoever may ask for the list, with only those items that they may read.";

/** Builds the executable schema. Its resolvers find the services on the operation's context. */
export async function buildSchema(): Promise<GraphQLSchema> {
  // Fields without a method only hand on what a view holds. GraphQL does that by itself; type-graphql would go through
  // middleware, of which we have none, at each of them.
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true;
  const schema = await buildTypeGraphqlSchema({
    resolvers: [
      LocalizedTextResolver,
      WrittenResultResolver,
      CampaignResolver,
      OrganizationResolver,
      OrganizationOfficeResolver,
      OwnPeopleResolver,
      EventReportLinksResolver,
      VolunteerResolver,
      VolunteerCardResolver,
      ChangeVolunteerResolver,
      DuplicateResolver,
      VolunteerVisitsResolver,
      ConsentResolver,
      ContactsResolver,
      ProjectResolver,
      CampaignProjectsResolver,
      EventResolver,
      EventLinksResolver,
      EventOutcomeResolver,
      EventImpactLinksResolver,
      ParticipationResolver,
      AttendanceLinksResolver,
      RegistrationResolver,
      RegistrationLinksResolver,
      ClaimResolver,
      ClaimListResolver,
      HoursResolver,
      ImpactEntryLinksResolver,
      CorrectionResolver,
      PhotoResolver,
      EventPhotosResolver,
      ThankYouResolver,
      ModerationDecisionResolver,
      ThankYouTargetResolver,
      EventThanksResolver,
      ThanksFeedResolver,
      ActivityResolver,
      ProgressResolver,
      ProgressLinksResolver,
      CategoryProgressLinksResolver,
      DistrictProgressLinksResolver,
      ChallengeProgressLinksResolver,
      OrganizationProgressLinksResolver,
      CampaignProgressResolver,
      ChallengeOwnProgressResolver,
      OrganizationOwnProgressResolver,
      MetricResolver,
      CampaignReportResolver,
      AccessResolver,
      ApiKeyResolver,
      OrganizationAccountResolver,
      TransferResolver,
      StartImportResolver,
      OverviewResolver,
      RosterResolver,
      ProgrammeImportResolver,
      ExportsResolver,
      SearchResolver,
      JobResolver,
      AuditResolver,
    ],
    directives: [...specifiedDirectives, liveDirective, topicDirective],
    validateFn: validateInput,
    // type-graphql wants a PubSub as soon as there is a subscription. Ours brings its own source, because a PubSub's
    // queue throws once a reader is 1 024 events behind; so this one is never called.
    pubSub: { publish: refusePubSub, subscribe: refusePubSub },
  });
  schema.description = WHO_READS;
  answerLiveFieldsAtOnce(schema);
  return schema;
}

function refusePubSub(): never {
  throw new Error("Subscriptions bring their own source; there is no PubSub");
}
