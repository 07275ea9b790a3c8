import { IsOptional, ValidateNested } from "class-validator";
import { Field, ID, InputType } from "type-graphql";

import { EventFilter, EventOrder } from "../events/event-filter.input.js";
import { Language } from "../localized-text.type.js";
import { OrganizationFilter, OrganizationOrder } from "../organizations/organization.input.js";
import { ClaimState } from "../participation/claim.type.js";
import { PhotoFilter } from "../photos/photo.input.js";
import { ThankYouFilter } from "../thanks/thank-you.input.js";
import { DuplicateState } from "../volunteers/duplicate.type.js";
import { VolunteerFilter, VolunteerOrder } from "../volunteers/volunteer.input.js";
import { WriteInput } from "../write.js";
import { ExportFormat, ExportedList } from "./export-list.type.js";

/** A list to write into a file. */
@InputType({
  description:
    "A list to write into a file, narrowed as the list itself is. A filter of another list than the one that is written is ignored.",
})
export class ExportListInput extends WriteInput {
  @Field(() => ExportedList, { description: "The list to write into the file." })
  readonly list!: ExportedList;

  @Field(() => ExportFormat, { description: "The sort of file to write it into." })
  readonly format!: ExportFormat;

  @Field(() => Language, {
    defaultValue: "RU",
    description: "The language of the headings and of all names that have several.",
  })
  readonly language!: Language;

  @Field(() => String, {
    nullable: true,
    description:
      "The slug of the campaign; left out, the current one, and for PEOPLE and ORGANIZATIONS those of all campaigns. DUPLICATES belong to none.",
  })
  readonly campaign?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The event, needed for ATTENDANCES, REGISTRATIONS and HEADCOUNTS; for RESULTS, HOURS and CORRECTIONS only those of this event.",
  })
  readonly event?: string | null;

  @Field(() => ID, { nullable: true, description: "The organization, needed for REPORTS." })
  readonly organization?: string | null;

  @Field(() => EventFilter, { nullable: true, description: "Which events, for EVENTS." })
  @IsOptional()
  @ValidateNested()
  readonly events?: EventFilter | null;

  @Field(() => EventOrder, { defaultValue: "STARTS_AT_ASC", description: "Their order, for EVENTS." })
  readonly eventOrder!: EventOrder;

  @Field(() => VolunteerFilter, { nullable: true, description: "Which people, for PEOPLE." })
  @IsOptional()
  @ValidateNested()
  readonly people?: VolunteerFilter | null;

  @Field(() => VolunteerOrder, { defaultValue: "NAME", description: "Their order, for PEOPLE." })
  readonly peopleOrder!: VolunteerOrder;

  @Field(() => DuplicateState, {
    nullable: true,
    description: "Which pairs, for DUPLICATES; left out, those that wait.",
  })
  readonly duplicateState?: DuplicateState | null;

  @Field(() => OrganizationFilter, { nullable: true, description: "Which organizations, for ORGANIZATIONS." })
  @IsOptional()
  @ValidateNested()
  readonly organizations?: OrganizationFilter | null;

  @Field(() => OrganizationOrder, { defaultValue: "NAME", description: "Their order, for ORGANIZATIONS." })
  readonly organizationOrder!: OrganizationOrder;

  @Field(() => PhotoFilter, { nullable: true, description: "Which photos, for PHOTOS." })
  @IsOptional()
  @ValidateNested()
  readonly photos?: PhotoFilter | null;

  @Field(() => ThankYouFilter, { nullable: true, description: "Which thank-yous, for THANK_YOUS." })
  @IsOptional()
  @ValidateNested()
  readonly thankYous?: ThankYouFilter | null;

  @Field(() => ClaimState, {
    nullable: true,
    description: "Only those in this state, for RESULTS and HOURS; left out, wherever they stand.",
  })
  readonly state?: ClaimState | null;
}
