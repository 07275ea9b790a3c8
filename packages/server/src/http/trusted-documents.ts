import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
  getOperationAST,
  parse,
  validate,
} from "graphql";
import type { Logger } from "pino";
import { z } from "zod";
import { allowOnlyLiveFields } from "./limits.js";
import { toSharedSelection } from "./live-operation.js";

/** A document that the dashboard's build has named: it was parsed and validated once, when the server started. */
export interface TrustedDocument {
  text: string;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** Whether all that it selects lies on a board, so that it is answered with what watchers of the board are sent. */
  isOnBoard: boolean;
}

/** By the SHA-256 of their text, 64 lower-case hexadecimal digits. */
export type TrustedDocuments = ReadonlyMap<string, TrustedDocument>;

/** Where the dashboard's build writes it, beside its pages; what begins with a dot is not served. */
const manifestPath = ".vite/trusted-documents.json";
const manifestShape = z.record(z.string(), z.string());

/**
 * Reads the documents that the pages in `folder` were built with; none when there is no build. One that is not what
 * its name says, or does not fit the schema, is left out and told of: its page is of another version than the server.
 */
export function readTrustedDocuments(
  folder: string,
  schema: GraphQLSchema,
  logger: Logger,
): TrustedDocuments {
  const file = path.join(folder, manifestPath);
  if (!existsSync(file)) return new Map();
  const manifest = manifestShape.parse(JSON.parse(readFileSync(file, "utf8")));
  const documents = new Map<string, TrustedDocument>();
  for (const [hash, text] of Object.entries(manifest)) {
    const isItself = createHash("sha256").update(text).digest("hex") === hash;
    const trusted = isItself ? prepare(schema, text) : undefined;
    if (trusted) documents.set(hash, trusted);
    else logger.warn({ hash }, "a document of the pages does not fit this server: build the pages anew");
  }
  return documents;
}

function prepare(schema: GraphQLSchema, text: string): TrustedDocument | undefined {
  const document = parse(text, { noLocation: true });
  const operation = getOperationAST(document);
  if (!operation || validate(schema, document).length > 0) return undefined;
  return { text, document, operation, isOnBoard: isOnBoard(schema, document, operation) };
}

function isOnBoard(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): boolean {
  const shared =
    operation.operation === OperationTypeNode.QUERY ? toSharedSelection(document, operation) : undefined;
  return shared !== undefined && validate(schema, shared.document, [allowOnlyLiveFields]).length === 0;
}
