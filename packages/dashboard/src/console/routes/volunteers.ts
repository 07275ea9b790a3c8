import { createRoute } from "@tanstack/react-router";
import { readBadgesSearch } from "../volunteers/badges/badges-search";
import { BadgesPage } from "../volunteers/badges/BadgesPage";
import { readDuplicateSearch } from "../volunteers/duplicates/duplicate-state";
import { DuplicatesPage } from "../volunteers/duplicates/DuplicatesPage";
import { RosterPage } from "../rosters/RosterPage";
import { PeoplePage } from "../volunteers/PeoplePage";
import { ChangePersonPage } from "../volunteers/change/ChangePersonPage";
import { PersonPage } from "../volunteers/PersonPage";
import { readPeopleSearch } from "../volunteers/people-search";
import { frame, signedIn } from "./frames";

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

const roster = createRoute({
  getParentRoute: () => frame,
  path: "/console/people/import",
  component: RosterPage,
});

const person = createRoute({
  getParentRoute: () => frame,
  path: "/console/people/$person",
  component: PersonPage,
});

const changePerson = createRoute({
  getParentRoute: () => frame,
  path: "/console/people/$person/change",
  component: ChangePersonPage,
});

/** People, those who may be known twice, and rosters of them. */
export const volunteerRoutes = [people, duplicates, roster, person, changePerson] as const;

/** Stands outside the frame: it is sheets of paper. */
export const badgesRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/console/people/badges",
  validateSearch: readBadgesSearch,
  component: BadgesPage,
});
