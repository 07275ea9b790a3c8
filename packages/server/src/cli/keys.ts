import { randomUUID } from "node:crypto";
import { DomainError, type KeyScope } from "@igilik/schema";
import { findKeysByPrefix } from "../access/api-key.repository.js";
import { createApiKeysService } from "../access/api-keys.service.js";
import { operatorViewer } from "../access/viewers.js";
import type { Database } from "../database/database.js";
import { readOrganizationWorlds } from "../organizations/organization.repository.js";
import { isUuid } from "../uuid.js";
import { Writer } from "../writes/writer.js";
import type { Terminal } from "./terminal.js";

/** A key to issue. */
export interface KeyToIssue {
  /** Id of the organization. */
  organization: string;
  name: string;
  scopes: readonly KeyScope[];
  /** The last day on which it works, in UTC; null: until somebody ends it. */
  lastDay: string | null;
}

/**
 * Issues a key by the same service as the mutation. On standard output stands the key alone, so that a script can take it.
 *
 * @throws DomainError ORGANIZATION_NOT_FOUND, BAD_INPUT
 */
export async function issueKeyCommand(
  db: Database,
  { organization, name, scopes, lastDay }: KeyToIssue,
  terminal: Terminal,
): Promise<0> {
  const { apiKey, secret } = await serviceOf(db).issue(operatorViewer("operator"), {
    clientRef: randomUUID(),
    ...{ organization, name, scopes, lastDay },
  });
  if (secret === null) throw new Error("a new reference was answered as an old one");
  terminal.print(secret);
  const until = apiKey.lastDay === null ? "until it is ended" : `to the end of ${apiKey.lastDay}, UTC`;
  terminal.complain(
    `This is shown once. It works ${until}; npm run igilik -- key revoke ${apiKey.prefix} ends it.`,
  );
  return 0;
}

/**
 * Lists the keys of an organization, the newest first, a line for each: how it begins, its name, what it may do, how it
 * stands, its last day, and when it was last used. What a key is nobody can list.
 *
 * @throws DomainError ORGANIZATION_NOT_FOUND
 */
export async function listKeysCommand(db: Database, organization: string, terminal: Terminal): Promise<0> {
  const known = isUuid(organization) && (await readOrganizationWorlds(db, [organization])).has(organization);
  if (!known) throw new DomainError("ORGANIZATION_NOT_FOUND");
  const service = serviceOf(db);
  let after: string | null = null;
  do {
    const page = { first: 100, after };
    const { nodes, pageInfo } = await service.list(operatorViewer("operator"), organization, page);
    for (const { prefix, name, scopes, status, lastDay, usedOn } of nodes) {
      const facts = [`${prefix}…`, name, scopes.join(","), status, lastDay ?? "-", usedOn ?? "-"];
      terminal.print(facts.join("\t"));
    }
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return 0;
}

/**
 * Ends a key, by its id or by how it begins.
 *
 * @throws DomainError API_KEY_NOT_FOUND
 */
export async function revokeKeyCommand(db: Database, named: string, terminal: Terminal): Promise<0 | 1> {
  const ids = isUuid(named) ? [named] : await findKeysByPrefix(db, named);
  const [id] = ids;
  if (id === undefined) throw new DomainError("API_KEY_NOT_FOUND");
  if (ids.length > 1) {
    terminal.complain(`${ids.length} keys begin so; name one by its id: ${ids.join(", ")}`);
    return 1;
  }
  const { apiKey } = await serviceOf(db).revoke(operatorViewer("operator"), {
    clientRef: randomUUID(),
    apiKey: id,
  });
  terminal.print(`${apiKey.prefix}… (${apiKey.name}) has ended.`);
  return 0;
}

function serviceOf(db: Database) {
  return createApiKeysService({ writes: db, writer: new Writer(db, () => undefined) });
}
