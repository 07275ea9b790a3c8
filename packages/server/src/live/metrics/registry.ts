/*
 * Every number that the product shows, once. Boards, screens, receipts and the recount read a metric from here; what
 * is not here is not a number of ours.
 */
import { eventsHeld, eventsLive, eventsPlanned } from "./events.js";
import { headcountMargin, headcountUnnamed } from "./headcount.js";
import { hoursClaimed, hoursVerified } from "./hours.js";
import { type MeasuredChallenge, impactOf } from "./impact.js";
import type { Metric } from "./metric.js";
import { organizationsActive } from "./organizations.js";
import { activeVolunteers, firstTimeVolunteers, volunteersReported, volunteerTurnouts } from "./people.js";
import { thanksPublished, thanksReceived } from "./thanks.js";

const ofEveryCampaign: readonly Metric[] = [
  eventsHeld,
  eventsPlanned,
  eventsLive,
  activeVolunteers,
  firstTimeVolunteers,
  volunteerTurnouts,
  volunteersReported,
  headcountUnnamed,
  headcountMargin,
  hoursVerified,
  hoursClaimed,
  thanksPublished,
  thanksReceived,
  organizationsActive,
];

/** All metrics of a campaign with these challenges, in the order in which they are shown. */
export function metricsOf(challenges: readonly MeasuredChallenge[]): readonly Metric[] {
  return [...ofEveryCampaign, ...challenges.map(impactOf)];
}
