import { GraphQLError } from "graphql";

let given = 0;
/** Looked up by the error itself: what follows a request through its promises costs each of them. */
const failed = new WeakMap<Error, string>();

/** An id that no other request of this process has. */
export function nextRequestId(): string {
  return `req-${(++given).toString(36)}`;
}

/** Remembers in which request an error came up: Apollo formats errors without saying whose. */
export function noteFailure(error: unknown, requestId: string): void {
  if (error instanceof Error) failed.set(error, requestId);
}

/** The id of the request in which an error came up; "none" for one that was noted nowhere. */
export function requestIdOf(error: unknown): string {
  if (!(error instanceof Error)) return "none";
  const original = error instanceof GraphQLError ? error.originalError : undefined;
  return failed.get(error) ?? (original && failed.get(original)) ?? "none";
}
