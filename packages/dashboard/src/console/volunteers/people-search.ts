import type { VolunteerFilter, VolunteerOrder } from "../../graphql/generated";

/** What the address says about the list of people; what is undefined does not narrow it. */
export interface PeopleSearch {
  /** A code, the beginnings of names in any order, or the last four digits of a phone. */
  q?: string | undefined;
  /** Id of an organization to which they belong. */
  organization?: string | undefined;
  /** Only those who registered for the campaign or came. */
  here?: "yes" | undefined;
  /** Only who is under age, or for whom a guardian's consent is missing. */
  young?: "minor" | "guardian" | undefined;
  /** Left out: by name. */
  sort?: Exclude<VolunteerOrder, "NAME"> | undefined;
}

/** The most characters that the API searches for. */
export const longestSearch = 100;

/** Reads an address; what it cannot mean is as if it were not there. */
export function readPeopleSearch(given: Record<string, unknown>): PeopleSearch {
  const { q, organization, here, young, sort } = given;
  return {
    q: typeof q === "string" && q !== "" ? q.slice(0, longestSearch) : undefined,
    organization: typeof organization === "string" && organization !== "" ? organization : undefined,
    here: here === "yes" ? here : undefined,
    young: young === "minor" || young === "guardian" ? young : undefined,
    sort: sort === "NEWEST" ? sort : undefined,
  };
}

/** What the API is asked for. */
export function filterOf({ q, organization, young }: PeopleSearch): VolunteerFilter {
  return {
    ...(q?.trim() && { search: q.trim() }),
    ...(organization && { organization }),
    ...(young === "minor" && { minor: true }),
    ...(young === "guardian" && { guardianMissing: true }),
  };
}

/** In which order the API is asked for them. */
export function orderOf({ sort }: PeopleSearch): VolunteerOrder {
  return sort ?? "NAME";
}

/** Whether people may be missing from the list because of what the address says. */
export function isNarrowed(search: PeopleSearch): boolean {
  return search.here !== undefined || Object.keys(filterOf(search)).length > 0;
}
