import {
  type Connection,
  DomainError,
  type ErrorCode,
  type Page,
  type Permission,
  toConnection,
  type Viewer,
} from "../../src/index.js";

/** The one that matches, or a refusal. */
export function found<Thing>(thing: Thing | undefined, code: ErrorCode): Thing {
  if (thing === undefined) throw new DomainError(code);
  return thing;
}

/** Refuses whoever may not do this. */
export function allow(viewer: Viewer, permission: Permission): void {
  if (viewer.permissions.includes(permission)) return;
  throw new DomainError(viewer.kind === "ANONYMOUS" ? "NOT_SIGNED_IN" : "NOT_ALLOWED");
}

/** One page of a list whose cursors are ids. */
export function pageOf<Node>(
  nodes: readonly Node[],
  page: Page,
  idOf: (node: Node) => string,
): Connection<Node> {
  const place = page.after ? nodes.findIndex((node) => idOf(node) === page.after) : -1;
  if (page.after && place === -1) throw new DomainError("CURSOR_INVALID");
  return toConnection(nodes.slice(place + 1, place + 2 + page.first), page.first, idOf);
}

/** Replaces the one with this id and answers what it has become. */
export function replace<Thing extends { readonly id: string }>(
  things: Thing[],
  id: string,
  change: Partial<Thing>,
  code: ErrorCode,
): Thing {
  const index = things.findIndex((thing) => thing.id === id);
  const changed = { ...found(things[index], code), ...change };
  things[index] = changed;
  return changed;
}
