import { createRoute } from "@tanstack/react-router";
import { readDuplicateSearch } from "../volunteers/duplicates/duplicate-state";
import { DuplicatesPage } from "../volunteers/duplicates/DuplicatesPage";
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

const duplicates = createRoute({
  getParentRoute: () => frame,
  path: "/console/people/duplicates",
  validateSearch: readDuplicateSearch,
  component: DuplicatesPage,
});

const person = createRoute({
  getParentRoute: () => frame,
  path: "/console/people/$person",
  component: PersonPage,
});

/** People, and those who may be known twice. */
export const volunteerRoutes = [people, duplicates, person] as const;
