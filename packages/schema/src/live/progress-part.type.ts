import { Field, Float, Int, ObjectType } from "type-graphql";

import { Live } from "../live-directive.js";
import { DateScalar } from "../scalars.js";

/** What days, categories and districts have in common. */
@ObjectType()
abstract class PartProgress {
  @Live()
  @Field(() => Int, {
    description:
      "Different people with at least one verified attendance here, each counted once here, 0 or more. Somebody who helped in two places counts in both, so the parts may add up to more than the total.",
  })
  readonly activeVolunteers!: number;

  @Live()
  @Field(() => Int, { description: "Verified attendances here, 0 or more." })
  readonly volunteerTurnouts!: number;

  @Live()
  @Field(() => Int, { description: "Events that took place here and count as an event, 0 or more." })
  readonly eventsHeld!: number;
}

/** One day's figures. */
@ObjectType("DayProgress", {
  description: "The figures of one day of a campaign. Everybody who may read the campaign may read it.",
})
export class DayProgressView extends PartProgress {
  @Live()
  @Field(() => DateScalar, { description: "The day, local to the campaign." })
  readonly date!: string;
}

/** One category's figures. */
@ObjectType("CategoryProgress", {
  description: "The figures of one category of a campaign. Everybody who may read the campaign may read it.",
})
export class CategoryProgressView extends PartProgress {
  readonly categoryId!: string;
}

/** One district's figures. */
@ObjectType("DistrictProgress", {
  description: "The figures of one district of a campaign. Everybody who may read the campaign may read it.",
})
export class DistrictProgressView extends PartProgress {
  readonly districtId!: string;
}

/** One challenge's figures. */
@ObjectType("ChallengeProgress", {
  description: "How far a challenge has come. Everybody who may read the campaign may read it.",
})
export class ChallengeProgressView {
  @Live()
  @Field(() => Float, { description: "The checked amount, in the challenge's unit, 0 or more." })
  readonly verified!: number;

  @Live()
  @Field(() => Float, {
    description:
      "The amount that was said and is not checked yet, in the challenge's unit, 0 or more; not part of the checked one.",
  })
  readonly reported!: number;

  @Live()
  @Field(() => Float, {
    nullable: true,
    description: "How many units are wanted, above 0; null when there is no target.",
  })
  readonly target!: number | null;

  readonly challengeId!: string;
}

/** One organization's figures. */
@ObjectType("OrganizationProgress", {
  description:
    "What one organization has brought to a campaign. Everybody who may read the campaign may read it.",
})
export class OrganizationProgressView {
  @Live()
  @Field(() => Int, {
    description:
      "Different people whom it brought to at least one event, each counted once, 0 or more. Somebody may be brought by two organizations.",
  })
  readonly activeVolunteers!: number;

  @Live()
  @Field(() => Int, { description: "Verified attendances of people whom it brought, 0 or more." })
  readonly volunteerTurnouts!: number;

  @Live()
  @Field(() => Float, { description: "Checked hours of people whom it brought, 0 or more." })
  readonly hoursVerified!: number;

  readonly organizationId!: string;
}

/** A correction downwards. */
@ObjectType("CorrectedMetric", {
  description:
    "A metric whose value was corrected downwards. Everybody who may read the campaign may read it.",
})
export class CorrectedMetricView {
  @Live()
  @Field(() => String, { description: "The id of the metric." })
  readonly metric!: string;

  @Live()
  @Field(() => Float, { description: "The value before the correction, in the metric's own unit, above 0." })
  readonly from!: number;

  @Live()
  @Field(() => Float, {
    description:
      "The value after the correction, in the metric's own unit: 0 or more, and lower than before.",
  })
  readonly to!: number;
}
