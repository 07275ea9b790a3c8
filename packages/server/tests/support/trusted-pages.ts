import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A dashboard's folder with nothing in it but the list of its documents. */
export interface TrustedPages {
  folder: string;
  remove(): void;
}

/** The name of a document. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Writes the list as the dashboard's build does; `lies` are put under names that are not theirs. */
export function writeTrustedPages(texts: readonly string[], lies: Record<string, string> = {}): TrustedPages {
  const folder = mkdtempSync(path.join(tmpdir(), "igilik-pages-"));
  mkdirSync(path.join(folder, ".vite"));
  writeFileSync(
    path.join(folder, ".vite/trusted-documents.json"),
    JSON.stringify({ ...Object.fromEntries(texts.map((text) => [hashOf(text), text])), ...lies }),
  );
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** The part of an address that names a document, as stock clients write it. */
export function searchOf(hash: string, variables: object = {}): string {
  return new URLSearchParams({
    variables: JSON.stringify(variables),
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }),
  }).toString();
}

/** Asks for a document by its name. */
export function getByHash(
  address: string,
  hash: string,
  variables: object = {},
  init: RequestInit = {},
): Promise<Response> {
  return fetch(`${address}/graphql?${searchOf(hash, variables)}`, init);
}
