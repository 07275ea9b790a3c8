import { Field, ObjectType } from "type-graphql";

import { WrittenResult } from "../write.js";
import { CampaignView } from "./campaign.type.js";

/** Answer to `openCampaign`. */
@ObjectType({ description: "The campaign that was opened." })
export class OpenCampaignResult extends WrittenResult {
  @Field(() => CampaignView, { description: "The new campaign, a draft that only coordinators see." })
  readonly campaign!: CampaignView;
}

/** Answer to `changeCampaign`. */
@ObjectType({ description: "The campaign as it was changed." })
export class ChangeCampaignResult extends WrittenResult {
  @Field(() => CampaignView, { description: "The campaign as it stands now." })
  readonly campaign!: CampaignView;
}

/** Answer to `changeCampaignPhase`. */
@ObjectType({ description: "The campaign in its new phase." })
export class ChangeCampaignPhaseResult extends WrittenResult {
  @Field(() => CampaignView, { description: "The campaign as it stands now." })
  readonly campaign!: CampaignView;
}
