import { createClient, fetchExchange, mapExchange, type Client, type Exchange } from "@urql/core";
import { askByName } from "../graphql/ask-by-name";
import { apiPath } from "../graphql/client";
import { codeOfError } from "../graphql/errors";
import { fetchInTime } from "../graphql/fetch-in-time";

interface ConsoleClientOptions {
  /** Told whenever the server says that nobody is signed in. */
  onSignedOut: () => void;
  /** What carries the operations; HTTP unless a test gives its own. */
  transport?: Exchange | undefined;
}

/**
 * Asks the API for coordinators. Nothing is remembered between two questions: a desk shows what is so now, and no
 * names stay in memory after a sign-out. An answer that does not come within 10 s is a lost network.
 */
export function createConsoleClient({
  onSignedOut,
  transport = fetchExchange,
}: ConsoleClientOptions): Client {
  return createClient({
    url: apiPath,
    preferGetMethod: false,
    fetchOptions: { credentials: "same-origin" },
    fetch: fetchInTime,
    exchanges: [
      mapExchange({
        onError(error) {
          if (codeOfError(error) === "NOT_SIGNED_IN") onSignedOut();
        },
      }),
      askByName,
      transport,
    ],
  });
}
