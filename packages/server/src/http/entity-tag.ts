/** Names what was answered: a version, and what was asked. Both without quotation marks. */
export function toTag(version: string, key: string): string {
  return `"${version}:${key}"`;
}

/**
 * Versions that `If-None-Match` names of what is asked by `key`: that much a caller has. Proxies that compress on the
 * way make a tag a weak one, of the same content.
 */
export function versionsIn(ifNoneMatch: string | undefined, key: string): string[] {
  const tags = ifNoneMatch?.split(",").map((tag) => tag.trim().replace(/^W\//, "")) ?? [];
  const ending = `:${key}"`;
  return tags.filter((tag) => tag.endsWith(ending)).map((tag) => tag.slice(1, -ending.length));
}
