import { Agent, request } from "node:http";
import { randomUUID } from "node:crypto";
import type { Ask } from "./campaign.js";
import type { ServerProcess } from "./server-process.js";

/** Somebody who has signed in over HTTP. */
export interface HttpCaller {
  ask: Ask;
  /** The session as a request shows it that does not go through `ask`. */
  cookie(): string;
  close(): void;
}

/** Signs the first coordinator in. Up to `connections` requests run at once, each on a connection that stays open. */
export async function signInFirst(server: ServerProcess, connections: number): Promise<HttpCaller> {
  const caller = openCaller(server, connections);
  const { createFirstCoordinator } = await caller.ask<{ createFirstCoordinator: { __typename: string } }>(
    `mutation ($input: CreateFirstCoordinatorInput!) { createFirstCoordinator(input: $input) { __typename } }`,
    {
      input: {
        code: server.firstRunCode,
        email: "bench@igilik.example",
        password: `bench ${randomUUID()}`,
        displayName: "Benchmark",
      },
    },
  );
  if (createFirstCoordinator.__typename !== "SignedIn") throw new Error("the first coordinator was refused");
  return caller;
}

/** Signs in somebody whom a coordinator invites to answer for an organization. */
export async function signInFor(
  organization: string,
  coordinator: HttpCaller,
  server: ServerProcess,
): Promise<HttpCaller> {
  const email = "organization@igilik.example";
  const { inviteToOrganization } = await coordinator.ask<{ inviteToOrganization: { code: string } }>(
    `mutation ($input: InviteToOrganizationInput!) { inviteToOrganization(input: $input) { code } }`,
    { input: { clientRef: randomUUID(), organization, email, displayName: "Benchmark" } },
  );
  const caller = openCaller(server, 1);
  const { acceptInvitation } = await caller.ask<{ acceptInvitation: { __typename: string } }>(
    `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }`,
    { input: { email, code: inviteToOrganization.code, password: `bench ${randomUUID()}` } },
  );
  if (acceptInvitation.__typename !== "SignedIn") throw new Error("the invitation was refused");
  return caller;
}

function openCaller(server: ServerProcess, connections: number): HttpCaller {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let cookie = "";
  const ask: Ask = async <Data>(query: string, variables: object) => {
    const answer = await post(
      `${server.address}/graphql`,
      agent,
      cookie,
      JSON.stringify({ query, variables }),
    );
    cookie ||= answer.cookie;
    const { data, errors } = JSON.parse(answer.text) as { data?: Data; errors?: { message: string }[] };
    if (errors?.[0] || data === undefined) throw new Error(answer.text);
    return data;
  };
  return { ask, cookie: () => cookie, close: () => agent.destroy() };
}

function post(
  url: string,
  agent: Agent,
  cookie: string,
  body: string,
): Promise<{ text: string; cookie: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: "POST",
        agent,
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
          ...(cookie ? { cookie } : {}),
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            text: Buffer.concat(parts).toString(),
            cookie: response.headers["set-cookie"]?.[0]?.split(";")[0] ?? "",
          }),
        );
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}
