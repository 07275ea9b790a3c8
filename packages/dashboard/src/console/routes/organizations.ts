import { createRoute } from "@tanstack/react-router";
import { ChangeOrganizationPage } from "../organizations/ChangeOrganizationPage";
import { NewOrganizationPage } from "../organizations/NewOrganizationPage";
import { OrganizationPage } from "../organizations/OrganizationPage";
import { OrganizationsPage } from "../organizations/OrganizationsPage";
import { readOrganizationsSearch } from "../organizations/organizations-search";
import { frame } from "./frames";

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

/** The directory of organizations. */
export const organizationRoutes = [
  organizations,
  newOrganization,
  oneOrganization,
  changeOrganization,
] as const;
