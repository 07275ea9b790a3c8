import { Field, ID, Int, ObjectType } from "type-graphql";

import { connectionOf } from "../connection.js";
import { describeEnum } from "../describe-enum.js";
import { Live } from "../live-directive.js";
import { LocalizedTextView } from "../localized-text.type.js";
import { DateScalar } from "../scalars.js";

export const CampaignPhase = describeEnum(
  "CampaignPhase",
  "Where a campaign stands in its life. It moves forward along this order, one step at a time.",
  {
    DRAFT: "Being prepared; only coordinators see it.",
    PUBLISHED: "Announced: everybody sees its programme; who comes already is counted.",
    LIVE: "Running: people are checked in and the boards count along.",
    CLOSING: "The days are over; late lists and reports are still accepted.",
    CLOSED: "Finished: nothing is accepted any more and the figures stay as they are.",
    ARCHIVED: "Put away: readable, but no longer offered in lists of current campaigns.",
  },
);
export type CampaignPhase = keyof typeof CampaignPhase;

/** The recurring brand that editions belong to. */
@ObjectType("CampaignSeries", {
  description:
    "A campaign that recurs, such as a city's Marathon of Good Deeds. Its editions are compared with each other. Everybody may read it.",
})
export class CampaignSeriesView {
  @Live()
  @Field(() => ID, { description: "The series' own id, opaque and never reused." })
  readonly id!: string;

  @Live()
  @Field(() => String, {
    description: "The series' short name in addresses: lower-case letters, digits and hyphens.",
  })
  readonly slug!: string;

  @Live()
  @Field(() => LocalizedTextView, { description: "The series' name as people say it, in three languages." })
  readonly name!: LocalizedTextView;
}

/** One edition. */
@ObjectType("Campaign", {
  description:
    "One edition of a campaign: a few days in one city, with its own programme, clock and figures. Everybody may read it from PUBLISHED on; coordinators also read drafts and rehearsals.",
})
export class CampaignView {
  @Live()
  @Field(() => ID, {
    description: "The campaign's own id, opaque and never reused. Arguments take the `slug` instead.",
  })
  readonly id!: string;

  @Live()
  @Field(() => String, {
    description:
      "The campaign's short name in addresses and arguments: lower-case letters, digits and hyphens, unique.",
  })
  readonly slug!: string;

  @Live()
  @Field(() => CampaignSeriesView, { description: "The recurring campaign that this is an edition of." })
  readonly series!: CampaignSeriesView;

  @Live()
  @Field(() => LocalizedTextView, {
    description: "The campaign's name as it stands on boards and screens, in three languages.",
  })
  readonly name!: LocalizedTextView;

  @Live()
  @Field(() => LocalizedTextView, { description: "The city that holds the campaign, in three languages." })
  readonly city!: LocalizedTextView;

  @Live()
  @Field(() => String, {
    description:
      "The IANA name of the city's time zone, such as Asia/Almaty. All its days and hours are in this zone.",
  })
  readonly timeZone!: string;

  @Live()
  @Field(() => DateScalar, { description: "The first day of the campaign." })
  readonly startsOn!: string;

  @Live()
  @Field(() => DateScalar, {
    description: "The last day of the campaign, itself included; never before the first.",
  })
  readonly endsOn!: string;

  @Live()
  @Field(() => [DateScalar], {
    description: "Every day of the campaign in order, from the first to the last.",
  })
  readonly days!: readonly string[];

  @Live()
  @Field(() => CampaignPhase, { description: "Where the campaign stands in its life." })
  readonly phase!: CampaignPhase;

  @Live()
  @Field(() => Boolean, {
    description:
      "True for a rehearsal, whose figures are never counted among a city's. It cannot change once something is recorded.",
  })
  readonly isRehearsal!: boolean;

  @Live()
  @Field(() => Boolean, {
    description:
      "True when everything in the campaign is invented demonstration data; every page must then say so. It cannot change once something is recorded.",
  })
  readonly isDemonstration!: boolean;

  @Field(() => Int, {
    description:
      "Rises by 1 with every change of the campaign or its lists, from 1. Give it back with `changeCampaign` so as not to overwrite somebody else's change.",
  })
  readonly revision!: number;

  @Field(() => Int, {
    description: "The age in years under which a guardian's consent is needed to take part, from 0 to 18.",
  })
  readonly consentAge!: number;
}

/** A kind of work that events are grouped by. */
@ObjectType("Category", {
  description:
    "A kind of help that events of a campaign are grouped by, such as ecology. Everybody may read it.",
})
export class CategoryView {
  @Live()
  @Field(() => ID, { description: "The category's own id, opaque and never reused." })
  readonly id!: string;

  @Live()
  @Field(() => String, {
    description: "The category's short name in arguments and files, unique within its campaign.",
  })
  readonly code!: string;

  @Live()
  @Field(() => LocalizedTextView, {
    description: "The category's name as people read it, in three languages.",
  })
  readonly name!: LocalizedTextView;
}

/** A part of the city. */
@ObjectType("District", {
  description:
    "A part of the city that events take place in, from the campaign's own list. Everybody may read it.",
})
export class DistrictView {
  @Live()
  @Field(() => ID, { description: "The district's own id, opaque and never reused." })
  readonly id!: string;

  @Live()
  @Field(() => String, {
    description: "The district's short name in arguments and files, unique within its campaign.",
  })
  readonly code!: string;

  @Live()
  @Field(() => LocalizedTextView, {
    description: "The district's name as people read it, in three languages.",
  })
  readonly name!: LocalizedTextView;
}

export const CampaignConnection = connectionOf("Campaign", () => CampaignView, "campaigns");
