import { createRoute } from "@tanstack/react-router";
import { CampaignPage } from "../campaigns/CampaignPage";
import { NewCampaignPage } from "../campaigns/NewCampaignPage";
import { LoadFailed } from "../shell/LoadFailed";
import { frame, requireCoordinator, root } from "./frames";

const campaign = createRoute({
  getParentRoute: () => frame,
  path: "/console/campaign",
  component: CampaignPage,
});

/** The campaign itself. */
export const campaignRoutes = [campaign] as const;

/** Stands outside all that needs a campaign: there may be none yet. */
export const newCampaignRoute = createRoute({
  getParentRoute: () => root,
  path: "/console/campaigns/new",
  beforeLoad: requireCoordinator,
  component: NewCampaignPage,
  errorComponent: LoadFailed,
});
