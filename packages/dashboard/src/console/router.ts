import { createRouter, type RouterHistory } from "@tanstack/react-router";
import { parseSearch, stringifySearch } from "./address";
import { accessRoutes } from "./routes/access";
import { campaignRoutes, newCampaignRoute } from "./routes/campaigns";
import { deskRoute } from "./routes/desk";
import { eventRoutes } from "./routes/events";
import { type ConsoleContext, frame, portal, root, signedIn } from "./routes/frames";
import { homeRoutes } from "./routes/home";
import { organizationRoutes } from "./routes/organizations";
import { portalRoutes } from "./routes/portal";
import { projectRoutes } from "./routes/projects";
import { resultRoutes } from "./routes/results";
import { thanksPosterRoute, thanksRoutes } from "./routes/thanks";
import { transferRoutes } from "./routes/transfer";
import { badgesRoute, volunteerRoutes } from "./routes/volunteers";

const routeTree = root.addChildren([
  ...accessRoutes,
  portal.addChildren(portalRoutes),
  newCampaignRoute,
  signedIn.addChildren([
    frame.addChildren([
      ...homeRoutes,
      ...campaignRoutes,
      ...eventRoutes,
      ...organizationRoutes,
      ...projectRoutes,
      ...resultRoutes,
      ...thanksRoutes,
      ...transferRoutes,
      ...volunteerRoutes,
    ]),
    thanksPosterRoute,
    badgesRoute,
  ]),
  deskRoute,
]);

/** The console's addresses. Each word's pages have a file in routes/, with their filters in the search. */
export function createConsoleRouter(context: ConsoleContext, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context,
    ...(history && { history }),
    parseSearch,
    stringifySearch,
    defaultPendingMinMs: 0,
    scrollRestoration: true,
  });
}

export type ConsoleRouter = ReturnType<typeof createConsoleRouter>;

declare module "@tanstack/react-router" {
  interface Register {
    router: ConsoleRouter;
  }
}
