import { Field, Float, ID, Int, ObjectType } from "type-graphql";

import { connectionOf } from "../connection.js";
import { describeEnum } from "../describe-enum.js";
import { EventView } from "../events/event.type.js";
import { DateTimeScalar } from "../scalars.js";
import { Tier } from "../tier.type.js";
import { WrittenResult } from "../write.js";

export const ClaimState = describeEnum("ClaimState", "Where a claim of hours or of a result stands.", {
  CLAIMED: "Said, and not checked yet; shown as reported.",
  VERIFIED: "Checked and counted.",
  DISPUTED: "Doubted; it does not count until somebody decides.",
  REJECTED: "Found wrong; it does not count.",
  VOIDED: "Taken back by whoever said it; it does not count.",
});
export type ClaimState = keyof typeof ClaimState;

/** An amount of result. */
@ObjectType("ImpactEntry", {
  description:
    "An amount of a challenge's unit that an event brought. Coordinators and the organization that reported it may read it.",
})
export class ImpactEntryView {
  @Field(() => ID, { description: "The entry's own id, opaque and never reused." })
  readonly id!: string;

  @Field(() => Float, { description: "The amount in the challenge's unit, above 0." })
  readonly quantity!: number;

  @Field(() => Tier, { description: "VERIFIED once it is checked, REPORTED before. Never ESTIMATED." })
  readonly tier!: Tier;

  @Field(() => ClaimState, { description: "Where the claim stands." })
  readonly state!: ClaimState;

  @Field(() => String, {
    nullable: true,
    description: "The evidence as it was written down, up to 500 characters; null when nobody has.",
  })
  readonly note!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was said, in the campaign's time zone." })
  readonly recordedAt!: string;

  readonly challengeId!: string;
  readonly eventId!: string;
  readonly organizationId!: string | null;
}

export const ImpactEntryConnection = connectionOf("ImpactEntry", () => ImpactEntryView, "results");

/** People without names, as somebody reported them. */
@ObjectType("HeadcountReport", {
  description: "How many people without names somebody has reported for an event. Coordinators may read it.",
})
export class HeadcountReportView {
  @Field(() => ID, { description: "The report's own id, opaque and never reused." })
  readonly id!: string;

  @Field(() => Int, { description: "How many people at least, 0 to 1 000 000." })
  readonly count!: number;

  @Field(() => Int, {
    description: "How many people at most, 0 to 1 000 000; `count` itself where one number was given.",
  })
  readonly countAtMost!: number;

  @Field(() => String, {
    nullable: true,
    description: "How they were counted, up to 500 characters; null when nobody has said.",
  })
  readonly note!: string | null;

  @Field(() => Boolean, {
    description: "True once a later report of the same organization stands in its place; it counts no more.",
  })
  readonly isReplaced!: boolean;

  @Field(() => DateTimeScalar, { description: "When it was reported, in the campaign's time zone." })
  readonly reportedAt!: string;

  readonly organizationId!: string | null;
}

export const HeadcountReportConnection = connectionOf(
  "HeadcountReport",
  () => HeadcountReportView,
  "head-counts",
);

/** Answer to `recordImpact`. */
@ObjectType({ description: "The result that was recorded." })
export class RecordImpactResult extends WrittenResult {
  @Field(() => ImpactEntryView, { description: "The new entry, counted or still to be checked." })
  readonly impact!: ImpactEntryView;
}

/** Answer to `verifyImpact`. */
@ObjectType({ description: "The result with the decision about it." })
export class VerifyImpactResult extends WrittenResult {
  @Field(() => ImpactEntryView, { description: "The entry as it stands now." })
  readonly impact!: ImpactEntryView;
}

/** Answer to `correctImpact`. */
@ObjectType({ description: "The result that stands in the place of the wrong one." })
export class CorrectImpactResult extends WrittenResult {
  @Field(() => ImpactEntryView, { description: "The new entry, in the state of the one that it replaces." })
  readonly impact!: ImpactEntryView;
}

/** Answer to `reportHeadcount`. */
@ObjectType({ description: "The head-count that stands for the event and organization now." })
export class ReportHeadcountResult extends WrittenResult {
  @Field(() => EventView, { description: "The event it was reported for." })
  readonly event!: EventView;

  @Field(() => Int, {
    description: "The people without names that stand reported by this organization, 0 to 1 000 000.",
  })
  readonly count!: number;

  @Field(() => Int, {
    description:
      "How many people they are at most, 0 to 1 000 000; `count` itself where one number was given.",
  })
  readonly countAtMost!: number;
}
