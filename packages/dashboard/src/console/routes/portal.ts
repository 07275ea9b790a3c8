import { createRoute } from "@tanstack/react-router";
import { PortalHomePage } from "../portal/PortalHomePage";
import { PortalPeoplePage } from "../portal/PortalPeoplePage";
import { PortalPhotosPage } from "../portal/PortalPhotosPage";
import { ReportPage } from "../portal/ReportPage";
import { portal, text } from "./frames";

const portalHome = createRoute({
  getParentRoute: () => portal,
  path: "/console/organization",
  loaderDeps: ({ search: { campaign } }) => ({ campaign }),
  loader: ({ context, deps }) => context.openActivity(deps.campaign),
  component: PortalHomePage,
});

const report = createRoute({
  getParentRoute: () => portal,
  path: "/console/organization/report",
  validateSearch: (search): { event?: string | undefined } => ({ event: text(search["event"]) }),
  component: ReportPage,
});

const photos = createRoute({
  getParentRoute: () => portal,
  path: "/console/organization/photos",
  validateSearch: (search): { event?: string | undefined } => ({ event: text(search["event"]) }),
  component: PortalPhotosPage,
});

const ownPeople = createRoute({
  getParentRoute: () => portal,
  path: "/console/organization/people",
  validateSearch: (search): { q?: string | undefined } => ({ q: text(search["q"])?.slice(0, 100) }),
  component: PortalPeoplePage,
});

/** What an organization sees of itself. */
export const portalRoutes = [portalHome, report, photos, ownPeople] as const;
