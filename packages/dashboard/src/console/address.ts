/** The words after the question mark, each as it stands there: a search for "1234" stays text. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Writes them back; what is undefined or empty is left out. */
export function stringifySearch(search: Record<string, unknown>): string {
  const kept = Object.entries(search).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
  );
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : "";
}

/** Where to go after a sign-in: a page of the console, whatever the address says, and never another site. */
export function safeReturn(wanted: string | undefined): string {
  return wanted && /^\/console(?![\w-])(?!\/sign-in)/.test(wanted) ? wanted : "/console";
}
