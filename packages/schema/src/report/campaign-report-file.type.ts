import { Field, ObjectType } from "type-graphql";

import { JobState } from "../jobs/job.type.js";
import { DateTimeScalar } from "../scalars.js";

/** A campaign's report as PDF in one language. */
@ObjectType("CampaignReportFile", {
  description:
    "A campaign's report as PDF in one language: the newest that was made, and how far the newest order is. Everybody who may read the campaign may read it.",
})
export class CampaignReportFileView {
  @Field(() => JobState, {
    description: "How far the newest order is; once it is DONE, the file below is the one that it made.",
  })
  readonly state!: JobState;

  @Field(() => String, {
    nullable: true,
    description:
      "The path under which a GET downloads the newest file, with one sheet of A4; null as long as none was made.",
  })
  readonly path!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The live version whose numbers the file holds; null as long as none was made.",
  })
  readonly version!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "The moment, by the campaign's clock, at which the file's numbers were the newest; null as long as none was made.",
  })
  readonly asOf!: string | null;
}

/** Answer to `makeCampaignReport`. */
@ObjectType({ description: "The order of a campaign's report as PDF." })
export class MakeCampaignReportResult {
  @Field(() => String, {
    description: "The reference that came with the write, so that answers can be told apart.",
  })
  readonly clientRef!: string;

  @Field(() => CampaignReportFileView, {
    description:
      "The file as it stands now. Follow it with `campaignReportFile`; one whose numbers are the newest, or a few seconds old, is DONE at once.",
  })
  readonly file!: CampaignReportFileView;
}
