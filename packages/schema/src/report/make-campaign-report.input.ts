import { Field, InputType } from "type-graphql";

import { CAMPAIGN_ARG } from "../campaign-arg.js";
import { Language } from "../localized-text.type.js";
import { WriteInput } from "../write.js";

/** A report to be made as PDF. */
@InputType({ description: "A campaign's report to be made as PDF." })
export class MakeCampaignReportInput extends WriteInput {
  @Field(() => String, CAMPAIGN_ARG)
  readonly campaign?: string | null;

  @Field(() => Language, { description: "The language in which it is written." })
  readonly language!: Language;
}
