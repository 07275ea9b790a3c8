/** Who has signed in before a page is opened. */
export type Reader = "everybody" | "coordinator" | "organization";

/** Ids of the demonstration for the parts of an address. */
export type Ids = Record<"event" | "organization" | "person", string>;

/** One page, by its route, with the address under which it is shown. */
export interface ShownPage {
  route: string;
  reader: Reader;
  address: (ids: Ids) => string;
}

const publicRoutes = [
  "/",
  "/?events=all",
  "/metric",
  "/metric/active_volunteers",
  "/report",
  "/thanks",
  "/screen",
  "/no-such-page",
];

const signInRoutes = ["/console/sign-in", "/console/first-coordinator", "/console/invitation"];

const officeRoutes = [
  "/console",
  "/console/campaign",
  "/console/campaign/change",
  "/console/campaigns/new",
  "/console/desk",
  "/console/desk/$event",
  "/console/events",
  "/console/events/$event",
  "/console/events/$event/change",
  "/console/events/$event/thanks",
  "/console/events/new",
  "/console/import",
  "/console/organizations",
  "/console/organizations/$organization",
  "/console/organizations/$organization/change",
  "/console/organizations/new",
  "/console/people",
  "/console/people/$person",
  "/console/people/$person/change",
  "/console/people/badges",
  "/console/people/duplicates",
  "/console/people/import",
  "/console/projects",
  "/console/results",
  "/console/thanks",
  "/console/thanks/import",
  "/console/thanks/new",
];

const portalRoutes = [
  "/console/organization",
  "/console/organization/people",
  "/console/organization/photos",
  "/console/organization/report",
];

const pagesOf = (routes: readonly string[], reader: Reader): ShownPage[] =>
  routes.map((route) => ({
    route,
    reader,
    address: (ids) =>
      route
        .replace("$event", ids.event)
        .replace("$organization", ids.organization)
        .replace("$person", ids.person),
  }));

/** Every page there is. A route of the console that is missing here fails a test. */
export const everyPage: readonly ShownPage[] = [
  ...pagesOf(publicRoutes, "everybody"),
  ...pagesOf(signInRoutes, "everybody"),
  ...pagesOf(officeRoutes, "coordinator"),
  ...pagesOf(portalRoutes, "organization"),
];
