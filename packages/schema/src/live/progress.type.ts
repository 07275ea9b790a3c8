import { Field, Float, Int, ObjectType } from "type-graphql";

import { describeEnum } from "../describe-enum.js";
import { Live } from "../live-directive.js";
import { DateTimeScalar } from "../scalars.js";
import {
  CategoryProgressView,
  ChallengeProgressView,
  CorrectedMetricView,
  DayProgressView,
  DistrictProgressView,
  OrganizationProgressView,
} from "./progress-part.type.js";

export const Pace = describeEnum(
  "Pace",
  "How often a watcher is sent a new version at most. What is skipped is never lost: the next one holds the whole state.",
  {
    BOARD: "At most once a second, for public pages.",
    CONSOLE: "At most 4 times a second, for coordinators.",
    SCREEN: "At most 20 times a second, for wall screens.",
  },
);
export type Pace = keyof typeof Pace;

/** One version of a campaign's figures. */
@ObjectType("Progress", {
  description:
    "One version of all figures of a campaign: absolute values that belong together, never something to add up. Each figure is the metric of the same name. Everybody who may read the campaign may read it.",
})
export class ProgressView {
  @Live()
  @Field(() => String, {
    description:
      "The version, as <campaign>.<epoch>.<seq>.<ordinal>. Within one campaign compare the last three as numbers, in order, and drop what is lower than what you have.",
  })
  readonly version!: string;

  @Live()
  @Field(() => DateTimeScalar, {
    description: "The moment, by the campaign's clock, at which these figures were the newest.",
  })
  readonly asOf!: string;

  @Live()
  @Field(() => Int, {
    description: "Events that took place and count as an event, 0 or more. Metric events_held.",
  })
  readonly eventsHeld!: number;

  @Live()
  @Field(() => Int, {
    description: "Approved events of the campaign, held or to come, 0 or more. Metric events_planned.",
  })
  readonly eventsPlanned!: number;

  @Live()
  @Field(() => Int, { description: "Events going on now, 0 or more. Metric events_live." })
  readonly eventsLive!: number;

  @Live()
  @Field(() => Int, {
    description:
      "Different people with at least one verified attendance, each counted once, 0 or more. Metric active_volunteers.",
  })
  readonly activeVolunteers!: number;

  @Live()
  @Field(() => Int, {
    description:
      "People whose first verified attendance in the whole series falls in this campaign, 0 or more. Metric first_time_volunteers.",
  })
  readonly firstTimeVolunteers!: number;

  @Live()
  @Field(() => Int, {
    description:
      "Verified attendances, 0 or more; somebody who came to three events counts three times. Metric volunteer_turnouts.",
  })
  readonly volunteerTurnouts!: number;

  @Live()
  @Field(() => Int, {
    description:
      "Different people who are so far only named in reports, 0 or more. Metric volunteers_reported.",
  })
  readonly volunteersReported!: number;

  @Live()
  @Field(() => Int, {
    description:
      "People reported without names, at least so many, 0 or more; never added to people with names. Metric headcount_unnamed.",
  })
  readonly headcountUnnamed!: number;

  @Live()
  @Field(() => Int, {
    description:
      "People reported without names, at most so many, 0 or more and never fewer than headcountUnnamed: it is that and what ranges leave open. Metrics headcount_unnamed and headcount_margin.",
  })
  readonly headcountUnnamedAtMost!: number;

  @Live()
  @Field(() => Int, {
    description:
      "The fewest different people there can have been, 0 or more: those with a verified attendance, since all others may be among them. ESTIMATED, as peopleAtMost is.",
  })
  readonly peopleAtLeast!: number;

  @Live()
  @Field(() => Int, {
    description:
      "The most different people there can have been, 0 or more and never fewer than peopleAtLeast: those with a verified attendance, those only named in reports, and headcountUnnamedAtMost, as if nobody stood in two of them. ESTIMATED: the three are never one number.",
  })
  readonly peopleAtMost!: number;

  @Live()
  @Field(() => Float, { description: "Hours given that are checked, 0 or more. Metric hours_verified." })
  readonly hoursVerified!: number;

  @Live()
  @Field(() => Float, {
    description: "Hours that are said to be given and not checked yet, 0 or more. Metric hours_claimed.",
  })
  readonly hoursClaimed!: number;

  @Live()
  @Field(() => Int, {
    description: "Thank-yous that are approved and visible, 0 or more. Metric thanks_published.",
  })
  readonly thankYousPublished!: number;

  @Live()
  @Field(() => Int, {
    description:
      "Thank-yous that were published and then taken down, 0 or more. When it or thankYousPublished changes, read the list again: what is shown may no longer be public.",
  })
  readonly thankYousHidden!: number;

  @Live()
  @Field(() => Int, { description: "All thank-yous that came in, 0 or more. Metric thanks_received." })
  readonly thankYousReceived!: number;

  @Live()
  @Field(() => Int, {
    description: "Organizations with at least one held event, 0 or more. Metric organizations_active.",
  })
  readonly organizationsActive!: number;

  @Live()
  @Field(() => [DayProgressView], {
    description: "The figures of each day, one entry for every day of the campaign in order.",
  })
  readonly byDay!: readonly DayProgressView[];

  @Live()
  @Field(() => [CategoryProgressView], {
    description: "The figures of each category, in the campaign's own order.",
  })
  readonly byCategory!: readonly CategoryProgressView[];

  @Live()
  @Field(() => [DistrictProgressView], {
    description: "The figures of each district, in the campaign's own order.",
  })
  readonly byDistrict!: readonly DistrictProgressView[];

  @Live()
  @Field(() => [ChallengeProgressView], {
    description: "The figures of each challenge, in the campaign's own order.",
  })
  readonly challenges!: readonly ChallengeProgressView[];

  @Live()
  @Field(() => [OrganizationProgressView], {
    description: "The organizations that brought the most people, at most 12, the first one first.",
  })
  readonly leading!: readonly OrganizationProgressView[];

  @Live()
  @Field(() => [CorrectedMetricView], {
    description:
      "The metrics that were corrected downwards within the last minute. A screen swaps such a number and says so.",
  })
  readonly corrected!: readonly CorrectedMetricView[];

  @Live()
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the figures were last counted again from the records; null before the first time.",
  })
  readonly recountedAt!: string | null;

  @Live()
  @Field(() => Float, {
    nullable: true,
    description:
      "How far that count differed: the sum of all differences, in the units in which each metric is counted (minutes for hours); 0 or more, 0 when all is right, null before the first time.",
  })
  readonly drift!: number | null;

  readonly campaignId!: string;
}
