import type { CombinedError } from "@urql/core";

/**
 * The code of a refusal or a fault: one of docs/errors.md, or NETWORK when the server was not reached or answered
 * nothing that can be read.
 */
export function codeOfError(error: CombinedError): string {
  const code = error.graphQLErrors[0]?.extensions["code"];
  if (typeof code === "string") return code;
  return error.graphQLErrors.length > 0 ? "INTERNAL" : "NETWORK";
}
