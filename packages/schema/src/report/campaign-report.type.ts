import { Field, ObjectType } from "type-graphql";

import { MetricView } from "../live/metric.type.js";
import { ProgressView } from "../live/progress.type.js";

/** All figures of a campaign as they stood at one moment. */
@ObjectType("CampaignReport", {
  description:
    "A campaign's report: every number with its receipt and the figures by day, category and district, all of one version. The report's page and its PDF say the same. Everybody who may read the campaign may read it.",
})
export class CampaignReportView {
  @Field(() => ProgressView, { description: "The figures of the report's version." })
  readonly progress!: ProgressView;

  @Field(() => [MetricView], {
    description: "Those of the metrics that stand large at the top, the largest first.",
  })
  readonly headline!: readonly MetricView[];

  @Field(() => [MetricView], {
    description: "All metrics of the campaign in the same version, the most asked for first.",
  })
  readonly metrics!: readonly MetricView[];
}
