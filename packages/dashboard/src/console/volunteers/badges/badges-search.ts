import { readPeopleSearch, type PeopleSearch } from "../people-search";

/** What the address says about the badges: one person's, or those of everybody whom a search lists. */
export interface BadgesSearch extends PeopleSearch {
  /** Id of the one whose badge it is. */
  person?: string | undefined;
  /** Whether the badges carry names; left out, they do not. */
  names?: "yes" | undefined;
}

/** Reads an address; what it cannot mean is as if it were not there. */
export function readBadgesSearch(search: Record<string, unknown>): BadgesSearch {
  const { person, names } = search;
  return {
    ...readPeopleSearch(search),
    person: typeof person === "string" && person !== "" ? person : undefined,
    names: names === "yes" ? names : undefined,
  };
}
