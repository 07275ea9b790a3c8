import { cacheExchange, createClient, fetchExchange, type Client } from "@urql/core";
import { askByName } from "./ask-by-name";

/** Where the API answers: the page's own server. */
export const apiPath = "/graphql";

/** The same address for the WebSocket. */
export function socketUrl(): string {
  const address = new URL(apiPath, location.href);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  return address.href;
}

/** Asks the API over HTTP; answers are remembered by document and variables until a mutation touches their types. */
export function createApiClient(fetcher: typeof fetch = fetch): Client {
  return createClient({
    url: apiPath,
    exchanges: [cacheExchange, askByName, fetchExchange],
    preferGetMethod: false,
    fetchOptions: { credentials: "same-origin" },
    fetch: fetcher,
  });
}
