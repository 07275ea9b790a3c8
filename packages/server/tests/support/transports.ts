import { randomUUID } from "node:crypto";
import { createClient } from "graphql-ws";
import WebSocket from "ws";
import { addAccount } from "../../src/access/accounts.js";
import { sessionCookie } from "../../src/http/graphql.js";
import type { World } from "./world.js";

/** An answer as any transport gives it. */
export interface TransportAnswer {
  data?: Record<string, unknown> | null | undefined;
  extensions?: unknown;
  errors?: readonly { message: string; extensions?: Record<string, unknown> }[] | undefined;
}

/** A way to send an operation to an open server, signed in or not. */
export interface Transport {
  name: string;
  send(query: string, variables?: object): Promise<TransportAnswer>;
  close(): Promise<void>;
}

const account = {
  email: "coordinator@example.org",
  displayName: "Үйлестіруші",
  password: "correct horse battery",
};

/** Adds somebody who answers for an organization, signs them in over HTTP and tells the session's token. */
export async function signInFor(world: World, address: string, organization: string): Promise<string> {
  const email = `${randomUUID()}@example.org`;
  const { password } = account;
  await addAccount(world.server.platform.writes, { email, displayName: "Сәуле", password, organization });
  return sessionOf(address, { email, password });
}

/** Signs a new coordinator in over HTTP and tells the session's token. */
export async function signInOverHttp(world: World, address: string): Promise<string> {
  await addAccount(world.server.platform.writes, account);
  return sessionOf(address, account);
}

/** Signs an account in over HTTP and tells the session's token. */
export async function sessionOf(
  address: string,
  { email, password }: { email: string; password: string },
): Promise<string> {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      query: `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`,
      variables: { input: { email, password } },
    }),
  });
  const cookie = response.headers.getSetCookie().find((each) => each.startsWith(`${sessionCookie}=`));
  const token = cookie?.slice(sessionCookie.length + 1).split(";")[0];
  if (!token) throw new Error("no session cookie");
  return token;
}

/** What a transport shows: a session's token, an API key, or nothing. */
export type Shown = string | { apiKey: string } | null;

/** HTTP POST and graphql-transport-ws, both in the name of the same session or key. */
export function openTransports(address: string, shown: Shown): Transport[] {
  const params = typeof shown === "string" ? { session: shown } : (shown ?? {});
  const socket = createClient({
    url: `${address.replace("http", "ws")}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: params,
  });
  return [
    {
      name: "HTTP",
      async send(query, variables = {}) {
        const response = await fetch(`${address}/graphql`, {
          method: "POST",
          headers: {
            "content-type": "application/json",
            ...headersOf(shown),
          },
          body: JSON.stringify({ query, variables }),
        });
        return (await response.json()) as TransportAnswer;
      },
      close: async () => {},
    },
    {
      name: "WebSocket",
      send: (query, variables = {}) =>
        new Promise((resolve) => {
          let answer: TransportAnswer = {};
          socket.subscribe(
            { query, variables: { ...variables } },
            {
              next: (result) => {
                answer = result;
              },
              error: (errors) => resolve({ errors: errors as TransportAnswer["errors"] }),
              complete: () => resolve(answer),
            },
          );
        }),
      close: async () => {
        await socket.dispose();
      },
    },
  ];
}

function headersOf(shown: Shown): Record<string, string> {
  if (shown === null) return {};
  return typeof shown === "string"
    ? { cookie: `${sessionCookie}=${shown}` }
    : { authorization: `Bearer ${shown.apiKey}` };
}
