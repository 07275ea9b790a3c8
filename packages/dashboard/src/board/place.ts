/** What a path leads to. */
export type Place =
  | { page: "board" }
  | { page: "definitions" }
  | { page: "receipt"; /** Id of the metric. */ metric: string }
  | { page: "report" }
  | { page: "unknown" };

/** Finds the page of a path, `/metric/active_volunteers` for instance. */
export function placeOf(pathname: string): Place {
  const [first, second, ...rest] = pathname.split("/").filter((part) => part !== "");
  if (first === undefined || first === "index.html") return { page: "board" };
  if (first === "report" && second === undefined) return { page: "report" };
  if (first !== "metric" || rest.length > 0) return { page: "unknown" };
  return second === undefined
    ? { page: "definitions" }
    : { page: "receipt", metric: decodeURIComponent(second) };
}
