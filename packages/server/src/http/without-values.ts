/** Tokens whose text is a value; names and signs are the document's own words. */
const valueToken = /\b(String|BlockString|Int|Float) ".*$/s;

/** The first place, in any of GraphQL's sentences, where a caller's value follows. */
const valueFollows = /^(.*?)( value:|, found| (?:has|got) invalid value)\s.*$/s;

/** GraphQL's own message without the caller's value in it, which may be a password. */
export function withoutValues(message: string): string {
  if (message.startsWith("Syntax Error:")) return message.replace(valueToken, "$1.");
  return message
    .replace(/^Value ".*" does not exist in/s, "The value does not exist in")
    .replace(valueFollows, (_, before: string, marker: string) =>
      marker === ", found" ? `${before}.` : `${before}${marker.replace(":", "")}.`,
    );
}
