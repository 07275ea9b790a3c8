import {
  Outlet,
  createRootRouteWithContext,
  createRoute,
  redirect,
  retainSearchParams,
} from "@tanstack/react-router";
import type { Client } from "@urql/core";
import type { Session } from "../access/session";
import type { OpenActivity } from "../activity/activity-stream";
import type { OpenFigures } from "../live/console-figures";
import { PortalFrame } from "../portal/PortalFrame";
import { ConsoleFrame } from "../shell/ConsoleFrame";
import { LoadFailed } from "../shell/LoadFailed";
import { LostPage } from "../shell/LostPage";
import { SignedIn } from "../shell/SignedIn";

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
export interface EverywhereSearch {
  campaign?: string | undefined;
  lang?: string | undefined;
}

/** What an address says, when it says something. */
export const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

/** Over everything. */
export const root = createRootRouteWithContext<ConsoleContext>()({
  validateSearch: (search): EverywhereSearch => ({
    campaign: text(search["campaign"]),
    lang: text(search["lang"]),
  }),
  search: { middlewares: [retainSearchParams<EverywhereSearch>(["campaign", "lang"])] },
  component: Outlet,
  notFoundComponent: LostPage,
});

/** Whoever signed in for an organization has pages of their own, whichever of the others they wanted. */
export const portal = createRoute({
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
export async function requireCoordinator({
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

/** What only coordinators see, with the campaign's figures. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  beforeLoad: requireCoordinator,
  loaderDeps: ({ search: { campaign } }) => ({ campaign }),
  loader: ({ context, deps }) => context.openFigures(deps.campaign),
  component: SignedIn,
  errorComponent: LoadFailed,
});

/** Pages with the sidebar. */
export const frame = createRoute({ getParentRoute: () => signedIn, id: "frame", component: ConsoleFrame });
