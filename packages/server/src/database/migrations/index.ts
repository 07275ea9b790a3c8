import type { Migration } from "kysely";
import * as ground from "./0001-ground.js";
import * as campaigns from "./0002-campaigns.js";
import * as people from "./0003-people.js";
import * as events from "./0004-events.js";
import * as participation from "./0005-participation.js";
import * as thanks from "./0006-thanks.js";
import * as access from "./0007-access.js";
import * as counting from "./0008-counting.js";
import * as firstTimers from "./0009-first-timers.js";
import * as projector from "./0010-projector.js";
import * as arrivals from "./0011-arrivals.js";
import * as cancelledFrom from "./0012-cancelled-from.js";
import * as firstTimes from "./0013-first-times.js";
import * as mergedVisits from "./0014-merged-visits.js";
import * as feeds from "./0015-feeds.js";
import * as activity from "./0016-activity.js";
import * as grounds from "./0017-grounds.js";
import * as leanArrivals from "./0018-lean-arrivals.js";
import * as numberedHeadings from "./0019-numbered-headings.js";
import * as arrivalsInOneCall from "./0020-arrivals-in-one-call.js";
import * as organizationAccounts from "./0021-organization-accounts.js";
import * as apiKeys from "./0022-api-keys.js";
import * as organizationsOffice from "./0023-organizations-office.js";
import * as listsOfClaims from "./0024-lists-of-claims.js";
import * as invitations from "./0025-invitations.js";
import * as thanksToDecide from "./0026-thanks-to-decide.js";
import * as eventReports from "./0027-event-reports.js";
import * as assumedHours from "./0028-assumed-hours.js";

import * as thanksHeard from "./0029-thanks-heard.js";
import * as foldedSearch from "./0030-folded-search.js";
import * as jobs from "./0031-jobs.js";
import * as peopleKnownTwice from "./0032-people-known-twice.js";
import * as consentsWithdrawn from "./0033-consents-withdrawn.js";
import * as thanksDecided from "./0034-thanks-decided.js";
import * as headcountRanges from "./0035-headcount-ranges.js";
import * as rosters from "./0036-rosters.js";
import * as photos from "./0037-photos.js";
import * as importsKept from "./0038-imports-kept.js";
import * as hoursToDecide from "./0039-hours-to-decide.js";
import * as foldedNames from "./0040-folded-names.js";
import * as filesWithThanks from "./0041-files-with-thanks.js";
import * as contactsRead from "./0042-contacts-read.js";
import * as campaignReports from "./0043-campaign-reports.js";
import * as guardiansFarDown from "./0044-guardians-far-down.js";
import * as peopleChanged from "./0045-people-changed.js";
import * as listsOfPeople from "./0046-lists-of-people.js";
import * as projectsChanged from "./0047-projects-changed.js";
import * as refusedRows from "./0048-refused-rows.js";
import * as listsOfPhotos from "./0049-lists-of-photos.js";
import * as pairsToDecide from "./0050-pairs-to-decide.js";
import * as challengesCorrected from "./0051-challenges-corrected.js";
import * as checkOutsTakenBack from "./0052-check-outs-taken-back.js";
import * as mendedImports from "./0053-mended-imports.js";
import * as awaitingEvents from "./0054-awaiting-events.js";
import * as lateBeginnings from "./0055-late-beginnings.js";

/** Every migration in order, listed by hand; one that was merged is never edited. */
export const migrations: Record<string, Migration> = {
  "0001-ground": ground,
  "0002-campaigns": campaigns,
  "0003-people": people,
  "0004-events": events,
  "0005-participation": participation,
  "0006-thanks": thanks,
  "0007-access": access,
  "0008-counting": counting,
  "0009-first-timers": firstTimers,
  "0010-projector": projector,
  "0011-arrivals": arrivals,
  "0012-cancelled-from": cancelledFrom,
  "0013-first-times": firstTimes,
  "0014-merged-visits": mergedVisits,
  "0015-feeds": feeds,
  "0016-activity": activity,
  "0017-grounds": grounds,
  "0018-lean-arrivals": leanArrivals,
  "0019-numbered-headings": numberedHeadings,
  "0020-arrivals-in-one-call": arrivalsInOneCall,
  "0021-organization-accounts": organizationAccounts,
  "0022-api-keys": apiKeys,
  "0023-organizations-office": organizationsOffice,
  "0024-lists-of-claims": listsOfClaims,
  "0025-invitations": invitations,
  "0026-thanks-to-decide": thanksToDecide,
  "0027-event-reports": eventReports,
  "0028-assumed-hours": assumedHours,

  "0029-thanks-heard": thanksHeard,
  "0030-folded-search": foldedSearch,
  "0031-jobs": jobs,
  "0032-people-known-twice": peopleKnownTwice,
  "0033-consents-withdrawn": consentsWithdrawn,
  "0034-thanks-decided": thanksDecided,
  "0035-headcount-ranges": headcountRanges,
  "0036-rosters": rosters,
  "0037-photos": photos,
  "0038-imports-kept": importsKept,
  "0039-hours-to-decide": hoursToDecide,
  "0040-folded-names": foldedNames,
  "0041-files-with-thanks": filesWithThanks,
  "0042-contacts-read": contactsRead,
  "0043-campaign-reports": campaignReports,
  "0044-guardians-far-down": guardiansFarDown,
  "0045-people-changed": peopleChanged,
  "0046-lists-of-people": listsOfPeople,
  "0047-projects-changed": projectsChanged,
  "0048-refused-rows": refusedRows,
  "0049-lists-of-photos": listsOfPhotos,
  "0050-pairs-to-decide": pairsToDecide,
  "0051-challenges-corrected": challengesCorrected,
  "0052-check-outs-taken-back": checkOutsTakenBack,
  "0053-mended-imports": mendedImports,
  "0054-awaiting-events": awaitingEvents,
  "0055-late-beginnings": lateBeginnings,
};
