import { createRoute } from "@tanstack/react-router";
import { CampaignPage } from "../campaigns/CampaignPage";
import { ChangeCampaignPage } from "../campaigns/ChangeCampaignPage";
import { NewCampaignPage } from "../campaigns/NewCampaignPage";
import { LoadFailed } from "../shell/LoadFailed";
import { frame, requireCoordinator, root } from "./frames";

const campaign = createRoute({
  getParentRoute: () => frame,
  path: "/console/campaign",
  component: CampaignPage,
});

const changeCampaign = createRoute({
  getParentRoute: () => frame,
  path: "/console/campaign/change",
  component: ChangeCampaignPage,
});

/** The campaign itself. */
export const campaignRoutes = [campaign, changeCampaign] as const;

/** Stands outside all that needs a campaign: there may be none yet. */
export const newCampaignRoute = createRoute({
  getParentRoute: () => root,
  path: "/console/campaigns/new",
  beforeLoad: requireCoordinator,
  component: NewCampaignPage,
  errorComponent: LoadFailed,
});
