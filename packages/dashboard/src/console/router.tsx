import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  Outlet,
  redirect,
  retainSearchParams,
  type RouterHistory,
} from "@tanstack/react-router";
import type { Client } from "@urql/core";
import type { ViewerKind } from "../graphql/generated";
import { FirstCoordinatorPage } from "./access/FirstCoordinatorPage";
import type { Session } from "./access/session";
import { InvitationPage } from "./access/InvitationPage";
import { SignInPage } from "./access/SignInPage";
import type { OpenActivity } from "./activity/activity-stream";
import { parseSearch, stringifySearch } from "./address";
import { CampaignPage } from "./campaigns/CampaignPage";
import { NewCampaignPage } from "./campaigns/NewCampaignPage";
import { ChangeEventPage } from "./events/ChangeEventPage";
import { EventChoicePage } from "./events/EventChoicePage";
import { EventPage } from "./events/EventPage";
import { EventsPage } from "./events/EventsPage";
import { readEventsSearch } from "./events/events-search";
import { NewEventPage } from "./events/NewEventPage";
import { HomePage } from "./home/HomePage";
import type { OpenFigures } from "./live/console-figures";
import { ChangeOrganizationPage } from "./organizations/ChangeOrganizationPage";
import { NewOrganizationPage } from "./organizations/NewOrganizationPage";
import { OrganizationPage } from "./organizations/OrganizationPage";
import { OrganizationsPage } from "./organizations/OrganizationsPage";
import { readOrganizationsSearch } from "./organizations/organizations-search";
import { DeskEntrance } from "./participation/DeskEntrance";
import { readKeptDesk } from "./participation/kept/kept-desks";
import { readResultTab, type ResultTab } from "./results/result-tabs";
import { ResultsPage } from "./results/ResultsPage";
import { PortalFrame } from "./portal/PortalFrame";
import { PortalHomePage } from "./portal/PortalHomePage";
import { PortalPeoplePage } from "./portal/PortalPeoplePage";
import { ReportPage } from "./portal/ReportPage";
import { ConsoleFrame } from "./shell/ConsoleFrame";
import { LoadFailed } from "./shell/LoadFailed";
import { LostPage } from "./shell/LostPage";
import { SignedIn } from "./shell/SignedIn";
import { readQueueStatus, type QueueStatus } from "./thanks/queue-status";
import { ThanksPage } from "./thanks/ThanksPage";
import { ImportPage } from "./transfer/ImportPage";
import { ThanksPosterPage } from "./thanks/ThanksPosterPage";
import { PeoplePage } from "./volunteers/PeoplePage";
import { readPeopleSearch } from "./volunteers/people-search";
import { PersonPage } from "./volunteers/PersonPage";

/** What every page may need from outside. */
export interface ConsoleContext {
  client: Client;
  session: Session;
  /** Answers the same stream as long as the campaign is the same. */
  openFigures: OpenFigures;
  /** The same for what happens. */
  openActivity: OpenActivity;
}

/** What every address may carry: the campaign, when it is not the current one, and the language. */
interface EverywhereSearch {
  campaign?: string | undefined;
  lang?: string | undefined;
}

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
const root = createRootRouteWithContext<ConsoleContext>()({
  validateSearch: (search): EverywhereSearch => ({
    campaign: text(search["campaign"]),
    lang: text(search["lang"]),
  }),
  search: { middlewares: [retainSearchParams<EverywhereSearch>(["campaign", "lang"])] },
  component: Outlet,
  notFoundComponent: LostPage,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/console/sign-in",
  validateSearch: (search): { then?: string | undefined } => ({ then: text(search["then"]) }),
  component: SignInPage,
});

const firstCoordinator = createRoute({
  getParentRoute: () => root,
  path: "/console/first-coordinator",
  component: FirstCoordinatorPage,
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: "/console/invitation",
  component: InvitationPage,
});

/** Whoever signed in for an organization has pages of their own, whichever of the others they wanted. */
const portal = createRoute({
  getParentRoute: () => root,
  id: "portal",
  async beforeLoad({ context: { session, client }, location }) {
    const { kind } = await session.find(client);
    if (kind === "COORDINATOR") throw redirect({ to: "/console" });
    if (kind !== "ORGANIZATION") throw redirect({ to: "/console/sign-in", search: { then: location.href } });
  },
  loaderDeps: ({ search: { campaign } }) => ({ campaign }),
  loader: ({ context, deps }) => context.openFigures(deps.campaign),
  component: PortalFrame,
  errorComponent: LoadFailed,
});

/** Leads everybody but coordinators to where they belong. */
async function requireCoordinator({
  context: { session, client },
  location,
}: {
  context: ConsoleContext;
  location: { href: string };
}): Promise<void> {
  const { kind } = await session.find(client);
  if (kind === "ORGANIZATION") throw redirect({ to: "/console/organization" });
  if (kind !== "COORDINATOR") throw redirect({ to: "/console/sign-in", search: { then: location.href } });
}

/** Stands outside all that needs a campaign: there may be none yet. */
const newCampaign = createRoute({
  getParentRoute: () => root,
  path: "/console/campaigns/new",
  beforeLoad: requireCoordinator,
  component: NewCampaignPage,
  errorComponent: LoadFailed,
});

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

const ownPeople = createRoute({
  getParentRoute: () => portal,
  path: "/console/organization/people",
  validateSearch: (search): { q?: string | undefined } => ({ q: text(search["q"])?.slice(0, 100) }),
  component: PortalPeoplePage,
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  beforeLoad: requireCoordinator,
  loaderDeps: ({ search: { campaign } }) => ({ campaign }),
  loader: ({ context, deps }) => context.openFigures(deps.campaign),
  component: SignedIn,
  errorComponent: LoadFailed,
});

const frame = createRoute({ getParentRoute: () => signedIn, id: "frame", component: ConsoleFrame });

const home = createRoute({
  getParentRoute: () => frame,
  path: "/console",
  loaderDeps: ({ search: { campaign } }) => ({ campaign }),
  loader: ({ context, deps }) => context.openActivity(deps.campaign),
  component: HomePage,
});

const campaign = createRoute({
  getParentRoute: () => frame,
  path: "/console/campaign",
  component: CampaignPage,
});

const programmeImport = createRoute({
  getParentRoute: () => frame,
  path: "/console/import",
  component: ImportPage,
});

const eventChoice = createRoute({
  getParentRoute: () => frame,
  path: "/console/desk",
  validateSearch: (search): { q?: string | undefined } => ({ q: text(search["q"]) }),
  component: EventChoicePage,
});

const events = createRoute({
  getParentRoute: () => frame,
  path: "/console/events",
  validateSearch: readEventsSearch,
  component: EventsPage,
});

const event = createRoute({
  getParentRoute: () => frame,
  path: "/console/events/$event",
  component: EventPage,
});

const newEvent = createRoute({
  getParentRoute: () => frame,
  path: "/console/events/new",
  component: NewEventPage,
});

const changeEvent = createRoute({
  getParentRoute: () => frame,
  path: "/console/events/$event/change",
  component: ChangeEventPage,
});

const results = createRoute({
  getParentRoute: () => frame,
  path: "/console/results",
  validateSearch: (search): { tab?: ResultTab | undefined } => ({ tab: readResultTab(search["tab"]) }),
  component: ResultsPage,
});

const organizations = createRoute({
  getParentRoute: () => frame,
  path: "/console/organizations",
  validateSearch: readOrganizationsSearch,
  component: OrganizationsPage,
});

const newOrganization = createRoute({
  getParentRoute: () => frame,
  path: "/console/organizations/new",
  component: NewOrganizationPage,
});

const oneOrganization = createRoute({
  getParentRoute: () => frame,
  path: "/console/organizations/$organization",
  component: OrganizationPage,
});

const changeOrganization = createRoute({
  getParentRoute: () => frame,
  path: "/console/organizations/$organization/change",
  component: ChangeOrganizationPage,
});

const people = createRoute({
  getParentRoute: () => frame,
  path: "/console/people",
  validateSearch: readPeopleSearch,
  component: PeoplePage,
});

const person = createRoute({
  getParentRoute: () => frame,
  path: "/console/people/$person",
  component: PersonPage,
});

const thanks = createRoute({
  getParentRoute: () => frame,
  path: "/console/thanks",
  validateSearch: (search): { status?: QueueStatus | undefined; flagged?: "yes" | undefined } => ({
    status: search["status"] === undefined ? undefined : readQueueStatus(search["status"]),
    flagged: search["flagged"] === "yes" ? "yes" : undefined,
  }),
  component: ThanksPage,
});

/** Stands outside the frame: the whole screen of the desk is one field and one answer. */
const desk = createRoute({
  getParentRoute: () => root,
  path: "/console/desk/$event",
  async beforeLoad({ context: { session, client }, location, params }) {
    const kind = await findKind(session, client, params.event);
    if (kind === "ORGANIZATION") throw redirect({ to: "/console/organization" });
    if (kind !== "COORDINATOR") throw redirect({ to: "/console/sign-in", search: { then: location.href } });
  },
  loaderDeps: ({ search: { campaign } }) => ({ campaign }),
  loader: async ({ context, deps, params }) => ({
    live: context.openFigures(deps.campaign),
    kept: await readKeptDesk(params.event),
  }),
  component: DeskEntrance,
  errorComponent: LoadFailed,
});

/** What sort of reader this is; without a network, whoever opened this desk on this device before. */
async function findKind(session: Session, client: Client, event: string): Promise<ViewerKind> {
  try {
    return (await session.find(client)).kind;
  } catch (cause) {
    const kept = await readKeptDesk(event);
    if (!kept) throw cause;
    session.became(kept.viewer);
    return kept.viewer.kind;
  }
}

/** Stands outside the frame: it is a sheet of paper. */
const thanksPoster = createRoute({
  getParentRoute: () => signedIn,
  path: "/console/events/$event/thanks",
  component: ThanksPosterPage,
});

const routeTree = root.addChildren([
  signIn,
  firstCoordinator,
  invitation,
  portal.addChildren([portalHome, report, ownPeople]),
  newCampaign,
  signedIn.addChildren([
    frame.addChildren([
      home,
      campaign,
      programmeImport,
      events,
      newEvent,
      event,
      changeEvent,
      eventChoice,
      organizations,
      newOrganization,
      oneOrganization,
      people,
      person,
      changeOrganization,
      results,
      thanks,
    ]),
    thanksPoster,
  ]),
  desk,
]);

/** The console's addresses. Lists of the full console are routes beside `thanks`, with their filters in the search. */
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
