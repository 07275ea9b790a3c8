import type {
  OrganizationFilter,
  OrganizationKind,
  OrganizationOrder,
  SizeClass,
} from "../../graphql/generated";

/** The sorts of organizations, the registered before the others. */
export const organizationKinds = [
  "REGISTERED",
  "STUDENT",
  "CORPORATE",
  "STATE",
  "GROUP",
  "FRONT_OFFICE",
] as const satisfies readonly OrganizationKind[];

/** The sizes of organizations, the small ones first. */
export const sizeClasses = ["SMALL", "MEDIUM", "LARGE"] as const satisfies readonly SizeClass[];

/** What the address says about the directory; what is undefined does not narrow it. */
export interface OrganizationsSearch {
  kind?: OrganizationKind | undefined;
  size?: SizeClass | undefined;
  /** Whether the front office has checked them. */
  checked?: "yes" | "no" | undefined;
  /** Only those that take part in the campaign. */
  here?: "yes" | undefined;
  /** The beginning of a word of the name. */
  q?: string | undefined;
  /** Undefined: by name. */
  order?: "newest" | undefined;
}

/** The most characters that the API searches for. */
export const longestSearch = 100;

/** Reads an address; what it cannot mean is as if it were not there. */
export function readOrganizationsSearch(search: Record<string, unknown>): OrganizationsSearch {
  const { checked, here, q, order } = search;
  return {
    kind: organizationKinds.find((kind) => kind === search["kind"]),
    size: sizeClasses.find((size) => size === search["size"]),
    checked: checked === "yes" || checked === "no" ? checked : undefined,
    here: here === "yes" ? here : undefined,
    q: typeof q === "string" && q !== "" ? q.slice(0, longestSearch) : undefined,
    order: order === "newest" ? order : undefined,
  };
}

/** What the API is asked for. */
export function filterOf({ kind, size, checked, q }: OrganizationsSearch): OrganizationFilter {
  return {
    ...(kind && { kind }),
    ...(size && { sizeClass: size }),
    ...(checked && { verified: checked === "yes" }),
    ...(q?.trim() && { search: q.trim() }),
  };
}

/** The order in which the API is asked. */
export function orderOf({ order }: OrganizationsSearch): OrganizationOrder {
  return order === "newest" ? "NEWEST" : "NAME";
}

/** Whether organizations may be missing from the list because of what the address says. */
export function isNarrowed(search: OrganizationsSearch): boolean {
  return search.here !== undefined || Object.keys(filterOf(search)).length > 0;
}
