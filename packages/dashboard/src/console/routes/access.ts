import { createRoute } from "@tanstack/react-router";
import { FirstCoordinatorPage } from "../access/FirstCoordinatorPage";
import { InvitationPage } from "../access/InvitationPage";
import { SignInPage } from "../access/SignInPage";
import { root, text } from "./frames";

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

/** The ways in: for whoever is not signed in yet. */
export const accessRoutes = [signIn, firstCoordinator, invitation] as const;
