import { createRoute } from "@tanstack/react-router";
import { PeoplePage } from "../volunteers/PeoplePage";
import { PersonPage } from "../volunteers/PersonPage";
import { readPeopleSearch } from "../volunteers/people-search";
import { frame } from "./frames";

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

/** People. */
export const volunteerRoutes = [people, person] as const;
