import { ArrayMaxSize, IsOptional, Matches, Max, Min, ValidateNested } from "class-validator";
import { Field, InputType, Int } from "type-graphql";

import { Length } from "../field-rules.js";
import { LocalizedTextInput } from "../localized-text.input.js";
import { DateScalar } from "../scalars.js";
import { WriteInput } from "../write.js";
import { CampaignPhase } from "./campaign.type.js";

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** One entry of a code book. */
@InputType({ description: "One entry of a campaign's list of categories or of districts." })
export class CodeInput {
  @Field(() => String, {
    description:
      "The entry's short name in arguments and files: 1 to 40 lower-case letters, digits and hyphens, unique in its list.",
  })
  @Length(1, 40)
  @Matches(SLUG)
  readonly code!: string;

  @Field(() => LocalizedTextInput, {
    description: "The entry's name as people read it, in at least one language.",
  })
  @ValidateNested()
  readonly name!: LocalizedTextInput;
}

/** What a new campaign needs. */
@InputType({ description: "A new campaign to open, as a draft." })
export class OpenCampaignInput extends WriteInput {
  @Field(() => String, {
    description:
      "The slug of the recurring campaign it is an edition of; a series that does not exist yet is made.",
  })
  @Length(1, 60)
  @Matches(SLUG)
  readonly series!: string;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "The name of a series that is made with it; left out, the campaign's own name is taken.",
  })
  @IsOptional()
  @ValidateNested()
  readonly seriesName?: LocalizedTextInput | null;

  @Field(() => String, {
    description:
      "The campaign's short name in addresses: 1 to 60 lower-case letters, digits and hyphens, not used before.",
  })
  @Length(1, 60)
  @Matches(SLUG)
  readonly slug!: string;

  @Field(() => LocalizedTextInput, {
    description: "The campaign's name as people read it, in at least one language.",
  })
  @ValidateNested()
  readonly name!: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { description: "The city that holds it, in at least one language." })
  @ValidateNested()
  readonly city!: LocalizedTextInput;

  @Field(() => String, { description: "The IANA name of the city's time zone, such as Asia/Almaty." })
  @Length(1, 60)
  readonly timeZone!: string;

  @Field(() => DateScalar, { description: "The first day of the campaign, in its own zone." })
  readonly startsOn!: string;

  @Field(() => DateScalar, {
    description: "The last day of the campaign, itself included; not before the first.",
  })
  readonly endsOn!: string;

  @Field(() => Int, {
    defaultValue: 16,
    description: "The age in years under which a guardian's consent is needed, from 0 to 18.",
  })
  @Min(0)
  @Max(18)
  readonly consentAge!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "True for a rehearsal, whose figures are kept apart for ever.",
  })
  readonly isRehearsal!: boolean;

  @Field(() => [CodeInput], {
    nullable: true,
    description: "The kinds of help that events are grouped by, 1 to 30; left out, the usual ones.",
  })
  @IsOptional()
  @ArrayMaxSize(30)
  @ValidateNested()
  readonly categories?: readonly CodeInput[] | null;

  @Field(() => [CodeInput], {
    nullable: true,
    description: "The parts of the city, 1 to 60; left out, Almaty's eight districts.",
  })
  @IsOptional()
  @ArrayMaxSize(60)
  @ValidateNested()
  readonly districts?: readonly CodeInput[] | null;
}

/** What is different about a campaign. */
@InputType({ description: "What is different about a campaign. What is left out stays." })
export class ChangeCampaignInput extends WriteInput {
  @Field(() => String, { description: "The slug of the campaign, which stays." })
  readonly campaign!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The revision you have read, 1 or more; if the campaign or its lists have changed since, yours is refused with STALE_CHANGE. Left out, it is not compared.",
  })
  @IsOptional()
  @Min(1)
  readonly revision?: number | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "Its name as people read it, in at least one language.",
  })
  @IsOptional()
  @ValidateNested()
  readonly name?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: "The city that holds it, in at least one language.",
  })
  @IsOptional()
  @ValidateNested()
  readonly city?: LocalizedTextInput | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The first day, while the campaign is a draft: who comes for the first time is counted by it. No event may begin before it.",
  })
  readonly startsOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The last day, itself included; not before the first, and no event may begin after it.",
  })
  readonly endsOn?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The age in years under which a guardian's consent is needed, from 0 to 18. Who has come already stays counted.",
  })
  @IsOptional()
  @Min(0)
  @Max(18)
  readonly consentAge?: number | null;

  @Field(() => [CodeInput], {
    nullable: true,
    description:
      "Kinds of help, at most 30 in all: one with a known code is renamed, others are added at the end, none is taken away.",
  })
  @IsOptional()
  @ArrayMaxSize(30)
  @ValidateNested()
  readonly categories?: readonly CodeInput[] | null;

  @Field(() => [CodeInput], {
    nullable: true,
    description:
      "Parts of the city, at most 60 in all: one with a known code is renamed, others are added at the end, none is taken away.",
  })
  @IsOptional()
  @ArrayMaxSize(60)
  @ValidateNested()
  readonly districts?: readonly CodeInput[] | null;
}

/** A step in a campaign's life. */
@InputType({ description: "A step in a campaign's life, such as going live." })
export class ChangeCampaignPhaseInput extends WriteInput {
  @Field(() => String, { description: "The slug of the campaign." })
  readonly campaign!: string;

  @Field(() => CampaignPhase, {
    description: "The phase to move to: the next one in order, or refused with PHASE_NOT_ALLOWED.",
  })
  readonly phase!: CampaignPhase;
}
