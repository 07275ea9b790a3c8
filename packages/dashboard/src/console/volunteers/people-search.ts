import type { VolunteerFilter } from "../../graphql/generated";

/** What the address says about the list of people; what is undefined does not narrow it. */
export interface PeopleSearch {
  /** A code, the beginnings of names in any order, or the last four digits of a phone. */
  q?: string | undefined;
  /** Id of an organization to which they belong. */
  organization?: string | undefined;
  /** Only those who registered for the campaign or came. */
  here?: "yes" | undefined;
}

/** The most characters that the API searches for. */
export const longestSearch = 100;

/** Reads an address; what it cannot mean is as if it were not there. */
export function readPeopleSearch({ q, organization, here }: Record<string, unknown>): PeopleSearch {
  return {
    q: typeof q === "string" && q !== "" ? q.slice(0, longestSearch) : undefined,
    organization: typeof organization === "string" && organization !== "" ? organization : undefined,
    here: here === "yes" ? here : undefined,
  };
}

/** What the API is asked for. */
export function filterOf({ q, organization }: PeopleSearch): VolunteerFilter {
  return { ...(q?.trim() && { search: q.trim() }), ...(organization && { organization }) };
}

/** Whether people may be missing from the list because of what the address says. */
export function isNarrowed(search: PeopleSearch): boolean {
  return search.here !== undefined || Object.keys(filterOf(search)).length > 0;
}
