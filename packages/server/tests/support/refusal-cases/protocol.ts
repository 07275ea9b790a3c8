import type { ProtocolCode } from "@igilik/schema";
import { type TransportAnswer, openTransports } from "../transports.js";
import { createWorld } from "../world.js";
import type { RefusalCase } from "./scene.js";

/** What is wrong with the request, its document or its variables. */
export const protocolCases: Record<ProtocolCode, RefusalCase> = {
  BAD_REQUEST: ({ stranger }) => stranger.send("subscription { progress { version } }"),
  GRAPHQL_PARSE_FAILED: ({ stranger }) => stranger.send("{ progress { version }"),
  GRAPHQL_VALIDATION_FAILED: ({ stranger }) => stranger.send("{ nowhere }"),
  OPERATION_RESOLUTION_FAILURE: ({ stranger }) =>
    stranger.send("query A { viewer { kind } } query B { viewer { kind } }"),
  BAD_USER_INPUT: ({ stranger }) =>
    stranger.send("query ($first: Int!) { events(first: $first) { nodes { id } } }", { first: "many" }),
  PERSISTED_QUERY_NOT_FOUND: ({ address }) => post(address, nameDocument(1)),
  PERSISTED_QUERY_NOT_SUPPORTED: ({ address }) => post(address, nameDocument(2)),
  TRUSTED_DOCUMENTS_ONLY: ({ stranger }) => askStrictServer(stranger.name),
};

/** Asks a server that answers strangers nothing but the pages' documents, and was built with none. */
async function askStrictServer(transportName: string): Promise<TransportAnswer> {
  const world = await createWorld({ anonymousQueries: "trusted" });
  const transports = openTransports(await world.listen(), null);
  const answer = await transports.find(({ name }) => name === transportName)?.send("{ viewer { kind } }");
  for (const transport of transports) await transport.close();
  await world.close();
  return answer ?? {};
}

/** A body that names its document, by a hash that is nobody's, in a version of that form. */
function nameDocument(version: number): object {
  return { extensions: { persistedQuery: { version, sha256Hash: "0".repeat(64) } } };
}

async function post(address: string, body: object): Promise<TransportAnswer> {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return (await response.json()) as TransportAnswer;
}
