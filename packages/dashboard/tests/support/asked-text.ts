// What a small server of a test has to know of the pages' documents: like the real one, it is asked by their names.
import { parse, print, type DocumentNode } from "graphql";
import type { SubscribePayload } from "graphql-ws";
import * as generated from "../../src/graphql/generated";
import { nameOf } from "../../src/graphql/document-name";

const texts = new Map(
  Object.values(generated as Record<string, object>).flatMap((document) => {
    const name = nameOf(document)?.persistedQuery.sha256Hash;
    return name === undefined ? [] : [[name, print(document as DocumentNode)] as const];
  }),
);

/** A request as it came over HTTP or a socket. */
export interface AskedByName {
  query?: string;
  extensions?: { persistedQuery?: { sha256Hash: string } } | null;
}

/** The text of the document that is asked. */
export function textOf({ query, extensions }: AskedByName): string {
  return query || (texts.get(extensions?.persistedQuery?.sha256Hash ?? "") ?? "");
}

/** What is executed for a socket's operation. */
export function documentOf(asked: SubscribePayload): {
  document: DocumentNode;
  variableValues: Record<string, unknown>;
} {
  return { document: parse(textOf(asked as AskedByName)), variableValues: asked.variables ?? {} };
}
