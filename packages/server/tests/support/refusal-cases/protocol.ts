import type { ProtocolCode } from "@igilik/schema";
import type { TransportAnswer } from "../transports.js";
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
};

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
